namespace HoopAI.Client.Tokens;

/// <summary>What the installations of one client share, so that each holds one reference instead of many: there may be very many of them.</summary>
/// <param name="Fetcher">Brings tokens.</param>
/// <param name="Options">How they are refreshed.</param>
/// <param name="Time">The clock.</param>
/// <param name="Ended">The client's end.</param>
internal sealed record InstallationParts(ITokenFetcher Fetcher, TokenRefreshOptions Options, TimeProvider Time, CancellationToken Ended)
{
    /// <summary>One for all: it is held for a few steps when a flight takes off or lands, and never while a token is read.</summary>
    public Lock Lock { get; } = new();
}
