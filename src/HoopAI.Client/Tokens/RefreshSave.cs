using HoopAI.Client.Telemetry;

namespace HoopAI.Client.Tokens;

/// <summary>Saves what a refresh has bought. Only after that is the new token handed to anybody.</summary>
internal sealed class RefreshSave(TokenParts parts)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    public async Task<(RefreshRound Round, string Outcome)> RunAsync(RefreshLease lease, TokenSet tokens, RefreshReason reason, CancellationToken cancellationToken)
    {
        switch (await SaveUntilCertainAsync(lease, tokens, cancellationToken).ConfigureAwait(false))
        {
            case SaveOutcome.Saved:
                parts.Logger.TokenRefreshed(lease.Key, lease.Version + 1, reason);
                var token = new AccessToken(tokens.AccessToken, tokens.ExpiresAt, lease.Version + 1)
                {
                    CompanyId = tokens.CompanyId,
                    BoughtForRefusedAt = reason == RefreshReason.Refused ? parts.Time.GetUtcNow() : null,
                };
                return (new RefreshRound(new TokenResult(token)), "saved");
            case SaveOutcome.Removed:
                return (new RefreshRound(new TokenResult(AuthorizationFailure.NotInstalled, AuthorizationTexts.NotInstalled(lease.Key))), "removed");
            default:
                return (RefreshRound.Again, "superseded");
        }
    }

    /// <summary>
    /// The old refresh token is spent, and once the platform's 30 seconds of replay are over this process holds the only copy of the new pair: so it
    /// does not give up. Where another process gets through to the store earlier, it repeats the refresh, and this save is answered Superseded.
    /// </summary>
    private async Task<SaveOutcome> SaveUntilCertainAsync(RefreshLease lease, TokenSet tokens, CancellationToken cancellationToken)
    {
        var dueAt = parts.Schedule.DueAt(tokens);
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                return await parts.Store.SaveRefreshedAsync(lease, tokens, dueAt, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                parts.Logger.TokenSaveFailed(lease.Key, lease.Version + 1, pause, fault);
                parts.Telemetry.SaveFailed();
            }

            await parts.Time.Delay(pause, cancellationToken).ConfigureAwait(false);
        }
    }
}
