using HoopAI.Client.Telemetry;
using Microsoft.Extensions.Logging;

namespace HoopAI.Client.Tokens;

/// <summary>One round of the refresh protocol against the store and the token endpoint.</summary>
/// <remarks>
/// <code>
/// lease       endpoint                     store                     outcome
/// ----------  ---------------------------  ------------------------  ------------------------------------------------------
/// not given                                                          again: another holder is at it, or the version moved on
/// taken       new pair                     save: Saved               the new token
/// taken       new pair                     save: Superseded          again: a newer pair (or this one, saved before) is there
/// taken       new pair                     save: Removed             not installed: a late save brings nothing back
/// taken       new pair                     save throws               save again until it is certain
/// taken       invalid_grant                mark: true                needs re-authorization
/// taken       invalid_grant                mark: false               again: the version moved on, so another pair is there
/// taken       another refusal (4xx)        lease ended               refused; the installation stays as it is
/// taken       certainly not processed      lease ended               again (an outage, if it lasts)
/// taken       nobody knows                 lease left to run out     again: the same holder takes it again and sends the same
///                                                                    refresh token, for which the platform replays its answer
/// </code>
/// </remarks>
internal sealed class RefreshAttempt(
    ITokenStore store,
    ITokenEndpoint endpoint,
    TokenRefreshOptions options,
    string holder,
    TimeProvider time,
    ClientTelemetry telemetry,
    ILogger logger)
{
    private static readonly TimeSpan LongestSavePause = TimeSpan.FromSeconds(2);

    public async Task<RefreshRound> RunAsync(Installation installation, RefreshReason reason, CancellationToken cancellationToken)
    {
        var key = installation.Key;
        var lease = await store.TryBeginRefreshAsync(key, installation.Version, holder, options.LeaseDuration, cancellationToken).ConfigureAwait(false);
        if (lease is null)
        {
            return RefreshRound.Again;
        }

        if (lease.Current.Tokens?.RefreshToken is not { } refreshToken)
        {
            await store.EndRefreshAsync(lease, cancellationToken).ConfigureAwait(false);
            return new RefreshRound(new TokenResult(AuthorizationFailure.NoRefreshToken, AuthorizationTexts.NoRefreshToken(key)), null);
        }

        var start = time.GetTimestamp();
        try
        {
            var tokens = await endpoint.RefreshAsync(lease.Current, refreshToken, cancellationToken).ConfigureAwait(false);
            var round = await SaveAsync(lease, tokens, reason, cancellationToken).ConfigureAwait(false);
            telemetry.Refreshed(round.Result?.Token is null ? "superseded" : "saved", time.GetElapsedTime(start));
            return round;
        }
        catch (HoopAIException fault)
        {
            var round = await FailAsync(lease, fault, cancellationToken).ConfigureAwait(false);
            telemetry.Refreshed(round.Result is null ? "failed" : "refused", time.GetElapsedTime(start));
            return round;
        }
    }

    private async Task<RefreshRound> SaveAsync(RefreshLease lease, TokenSet tokens, RefreshReason reason, CancellationToken cancellationToken)
    {
        switch (await SaveUntilCertainAsync(lease, tokens, cancellationToken).ConfigureAwait(false))
        {
            case SaveOutcome.Saved:
                logger.TokenRefreshed(lease.Key, lease.Version + 1, reason);
                var token = new AccessToken(tokens.AccessToken, tokens.ExpiresAt, lease.Version + 1)
                {
                    BoughtForRefusedAt = reason == RefreshReason.Refused ? time.GetUtcNow() : null,
                };
                return new RefreshRound(new TokenResult(token), null);
            case SaveOutcome.Removed:
                return new RefreshRound(new TokenResult(AuthorizationFailure.NotInstalled, AuthorizationTexts.NotInstalled(lease.Key)), null);
            default:
                return RefreshRound.Again;
        }
    }

    /// <summary>The old refresh token is spent: this process holds the only copy of the new pair, so it does not give up.</summary>
    private async Task<SaveOutcome> SaveUntilCertainAsync(RefreshLease lease, TokenSet tokens, CancellationToken cancellationToken)
    {
        for (var pause = TimeSpan.FromMilliseconds(50); ; pause = pause * 2 < LongestSavePause ? pause * 2 : LongestSavePause)
        {
            try
            {
                return await store.SaveRefreshedAsync(lease, tokens, DateTimeOffset.MaxValue, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                logger.TokenSaveFailed(lease.Key, lease.Version + 1, pause, fault);
            }

            await time.Delay(pause, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<RefreshRound> FailAsync(RefreshLease lease, HoopAIException fault, CancellationToken cancellationToken)
    {
        if (fault is HoopAIApiException refusal && TokenRefusal.IsRefusal(refusal))
        {
            return await RefuseAsync(lease, refusal, cancellationToken).ConfigureAwait(false);
        }

        logger.TokenRequestFailed(lease.Key, fault);
        if (TokenRefusal.IsCertainlyNotProcessed(fault))
        {
            await store.EndRefreshAsync(lease, cancellationToken).ConfigureAwait(false);
        }

        return new RefreshRound(null, fault);
    }

    private async Task<RefreshRound> RefuseAsync(RefreshLease lease, HoopAIApiException refusal, CancellationToken cancellationToken)
    {
        if (!TokenRefusal.IsInvalidGrant(refusal))
        {
            await store.EndRefreshAsync(lease, cancellationToken).ConfigureAwait(false);
            logger.TokenRequestRefused(lease.Key, refusal);
            return new RefreshRound(new TokenResult(AuthorizationFailure.Refused, AuthorizationTexts.Refused(lease.Key, refusal), refusal), null);
        }

        var reason = AuthorizationTexts.InvalidGrantReason(refusal);
        if (!await store.MarkNeedsReauthorizationAsync(lease.Key, lease.Version, reason, cancellationToken).ConfigureAwait(false))
        {
            return RefreshRound.Again;
        }

        logger.InstallationNeedsReauthorization(lease.Key, reason);
        var message = AuthorizationTexts.NeedsReauthorization(lease.Key, reason, time.GetUtcNow());
        return new RefreshRound(new TokenResult(AuthorizationFailure.NeedsReauthorization, message, refusal), null);
    }
}
