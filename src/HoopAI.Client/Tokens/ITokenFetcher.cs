namespace HoopAI.Client.Tokens;

/// <summary>Brings an installation's current token, refreshing it where need be. Runs once at a time per installation and process.</summary>
internal interface ITokenFetcher
{
    /// <param name="key">The installation.</param>
    /// <param name="companyId">The company above a location, where the app has said so.</param>
    /// <param name="known">The token that is not good enough any more; null when none is known.</param>
    /// <param name="reason">Why it is not.</param>
    /// <param name="cancellationToken">The client's end, never a caller's.</param>
    Task<TokenResult> FetchAsync(InstallationKey key, string? companyId, AccessToken? known, RefreshReason reason, CancellationToken cancellationToken);
}
