namespace HoopAI.Demo.Web.Shared;

/// <summary>What went wrong, for a person.</summary>
/// <param name="Title">In a few words.</param>
/// <param name="Text">What happened, and what to do.</param>
/// <param name="OffersConnecting">Whether connecting again helps.</param>
public sealed record Problem(string Title, string Text, bool OffersConnecting);
