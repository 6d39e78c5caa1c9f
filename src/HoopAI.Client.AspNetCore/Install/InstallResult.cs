using HoopAI.Client.Tokens;

namespace HoopAI.Client.AspNetCore;

/// <summary>What an installation came to. The tokens are saved.</summary>
public sealed record InstallResult
{
    /// <summary>The installation: a location's, or a company's.</summary>
    public required Installation Installation { get; init; }

    /// <summary>Where the start asked to go afterwards; null for the usual place. It has been checked.</summary>
    public string? ReturnUrl { get; init; }

    /// <summary>What a bulk install came to; null where it was none, or where it goes on in the background.</summary>
    public CompanySynchronization? Synchronization { get; init; }

    /// <summary>Whether locations of a bulk install are still given their tokens, in the background.</summary>
    public bool IsSynchronizing { get; init; }
}
