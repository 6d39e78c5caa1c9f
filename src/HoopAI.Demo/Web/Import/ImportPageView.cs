using HoopAI.Demo.Web.Connection;

namespace HoopAI.Demo.Web.Import;

/// <summary>The import page.</summary>
/// <param name="Import">How the last import stands.</param>
/// <param name="Limits">What the pace keeps to.</param>
/// <param name="Size">How many contacts the next one creates.</param>
/// <param name="Done">What was just done.</param>
public sealed record ImportPageView(ImportView Import, LimitsView Limits, int Size, string? Done);
