using HoopAI.Client.Tokens;

namespace HoopAI.Demo.Web.Connection;

/// <summary>How the tokens stand. Holds none.</summary>
public sealed record TokenView
{
    /// <summary>The location.</summary>
    public required string LocationId { get; init; }

    /// <summary>The installation's state; null where the app is not installed.</summary>
    public required InstallationState? State { get; init; }

    /// <summary>Why it stands there, and what to do; null where nothing is wrong.</summary>
    public string? Reason { get; init; }

    /// <summary>The how manieth pair of tokens this is.</summary>
    public long Pair { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>How long the access token lasts; never below zero.</summary>
    public TimeSpan ExpiresIn { get; init; }

    /// <summary>How it stands, in a few words.</summary>
    public string Text => State switch
    {
        null => "Not connected",
        InstallationState.Active => "Connected",
        InstallationState.Refreshing => "Refreshing",
        InstallationState.NeedsReauthorization => "Must be connected again",
        _ => "Cannot be read",
    };
}
