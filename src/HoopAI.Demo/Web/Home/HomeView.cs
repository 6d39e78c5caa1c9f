using HoopAI.Client.Tokens;

namespace HoopAI.Demo.Web.Home;

/// <summary>The start page.</summary>
/// <param name="Connections">Where the app is installed.</param>
/// <param name="Done">What was just done.</param>
public sealed record HomeView(IReadOnlyList<Installation> Connections, string? Done);
