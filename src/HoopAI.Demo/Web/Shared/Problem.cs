namespace HoopAI.Demo.Web.Shared;

/// <summary>What went wrong, for a person.</summary>
/// <param name="Title">In a few words.</param>
/// <param name="Text">What happened, and what to do.</param>
public sealed record Problem(string Title, string Text)
{
    /// <summary>What the client says, for whoever looks after the app; null where it says nothing.</summary>
    public string? Detail { get; init; }

    /// <summary>Whether connecting again helps.</summary>
    public bool OffersConnecting { get; init; }
}
