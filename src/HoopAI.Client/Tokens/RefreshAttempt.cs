using HoopAI.Client.Telemetry;
using Microsoft.Extensions.Logging;

namespace HoopAI.Client.Tokens;

/// <summary>One round of the refresh protocol against the store and the token endpoint. <c>docs/refresh.md</c> has the whole table.</summary>
/// <remarks>
/// <code>
/// lease       endpoint                     store                     outcome
/// ----------  ---------------------------  ------------------------  ------------------------------------------------------
/// not asked   (its limit is used up)                                 again, after the wait
/// not given                                                          again: another holder is at it, or the version moved on
/// came late                                lease ended               again: we slept, another holder may be at it
/// taken       new pair                     save: Saved               the new token
/// taken       new pair                     save: Superseded          again: a newer pair (or this one, saved before) is there
/// taken       new pair                     save: Removed             not installed: a late save brings nothing back
/// taken       new pair                     save throws               save again until it is certain
/// taken       invalid_grant                mark: true                minted from the company's, or: needs re-authorization, and the event
/// taken       invalid_grant                mark: false               again: the version moved on, so another pair is there
/// taken       another refusal (4xx)        lease ended, postponed    refused; the installation stays as it is
/// taken       certainly not processed      lease ended               again (an outage, if it lasts)
/// taken over  certainly not processed      lease left to run out     again: the first request may have been processed
/// taken       nobody knows                 lease left to run out     again: the same refresh token is sent once more, for which
///                                                                    the platform replays its answer
/// taken       nobody knows, for long       lease ended, postponed    an outage: nothing is retried for ever
/// </code>
/// </remarks>
internal sealed class RefreshAttempt(TokenParts parts, string holder, RefreshSave save, LocationMinter minter)
{
    private static readonly TimeSpan TakenAnew = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Postponement = TimeSpan.FromHours(1);

    private TokenRefreshOptions Options => parts.Options.TokenRefresh;

    /// <summary>Takes the lease of this very version, and refreshes it.</summary>
    public async Task<RefreshRound> RunAsync(Installation installation, RefreshReason reason, CancellationToken cancellationToken)
    {
        var key = installation.Key;
        if (parts.Budget.TryTake(key, installation.State == InstallationState.Refreshing) is var wait && wait > TimeSpan.Zero)
        {
            return new RefreshRound(null, Wait: wait);
        }

        var asked = parts.Time.GetTimestamp();
        RefreshLease? lease = null;
        try
        {
            lease = await parts.Store.TryBeginRefreshAsync(key, installation.Version, holder, Options.LeaseDuration, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (lease is null)
            {
                parts.Budget.Unused(key);
            }
        }

        return lease is null ? RefreshRound.Again : await SendAsync(lease, asked, reason, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Refreshes under a lease that was claimed.</summary>
    /// <param name="lease">The lease, of whichever holder.</param>
    /// <param name="claimed">When it was asked for, by the clock's timestamp.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">The client's end.</param>
    public async Task<RefreshRound> RunAsync(RefreshLease lease, long claimed, RefreshReason reason, CancellationToken cancellationToken)
    {
        if (parts.Budget.TryTake(lease.Key, reason == RefreshReason.Abandoned) is var wait && wait > TimeSpan.Zero)
        {
            if (reason != RefreshReason.Abandoned)
            {
                await EndAsync(lease, parts.Schedule.Later(wait), cancellationToken).ConfigureAwait(false);
            }

            return new RefreshRound(null, Wait: wait);
        }

        return await SendAsync(lease, claimed, reason, cancellationToken).ConfigureAwait(false);
    }

    private async Task<RefreshRound> SendAsync(RefreshLease lease, long asked, RefreshReason reason, CancellationToken cancellationToken)
    {
        if (parts.Time.GetElapsedTime(asked) > Options.LeaseDuration - Options.RequestTimeout)
        {
            // The machine slept, or the store was slow: another holder may have the lease by the time the answer comes.
            parts.Budget.Unused(lease.Key);
            parts.Logger.LeaseCameLate(lease.Key);
            return await GiveBackAsync(lease, cancellationToken).ConfigureAwait(false);
        }

        var start = parts.Time.GetTimestamp();
        var (round, outcome) = await TryAsync(lease, reason, cancellationToken).ConfigureAwait(false);
        parts.Telemetry.Refreshed(outcome, reason, parts.Time.GetElapsedTime(start));
        return round;
    }

    private async Task<(RefreshRound Round, string Outcome)> TryAsync(RefreshLease lease, RefreshReason reason, CancellationToken cancellationToken)
    {
        TokenSet tokens;
        var isUsed = true;
        try
        {
            if (lease.Current.Tokens?.RefreshToken is { } refreshToken)
            {
                tokens = await parts.Endpoint.RefreshAsync(lease.Current, refreshToken, cancellationToken).ConfigureAwait(false);
            }
            else if (await minter.TryMintAsync(lease.Current, cancellationToken).ConfigureAwait(false) is { } minted)
            {
                tokens = minted;
            }
            else
            {
                await EndAsync(lease, DateTimeOffset.MaxValue, cancellationToken).ConfigureAwait(false);
                return (new RefreshRound(new TokenResult(AuthorizationFailure.NoRefreshToken, AuthorizationTexts.NoRefreshToken(lease.Key))), "no-refresh-token");
            }
        }
        catch (HoopAIApiException refusal) when (TokenRefusal.IsRefusal(refusal))
        {
            return await RefuseAsync(lease, refusal, cancellationToken).ConfigureAwait(false);
        }
        catch (HoopAIException fault)
        {
            isUsed = fault is HoopAIApiException || !TokenRefusal.IsCertainlyNotProcessed(fault);
            parts.Logger.TokenRequestFailed(lease.Key, fault);
            var isOver = await AfterOutageAsync(lease, fault, cancellationToken).ConfigureAwait(false);
            return (new RefreshRound(null, fault, IsLeaseOver: isOver), "failed");
        }
        finally
        {
            if (isUsed)
            {
                parts.Budget.Used(lease.Key);
            }
            else
            {
                parts.Budget.Unused(lease.Key);
            }
        }

        return await save.RunAsync(lease, tokens, reason, cancellationToken).ConfigureAwait(false);
    }

    private async Task<(RefreshRound Round, string Outcome)> RefuseAsync(RefreshLease lease, HoopAIApiException refusal, CancellationToken cancellationToken)
    {
        var key = lease.Key;
        if (!TokenRefusal.IsInvalidGrant(refusal))
        {
            await EndAsync(lease, parts.Schedule.Later(Postponement), cancellationToken).ConfigureAwait(false);
            parts.Logger.TokenRequestRefused(key, refusal);
            return (new RefreshRound(new TokenResult(AuthorizationFailure.Refused, AuthorizationTexts.Refused(key, refusal), refusal)), "refused");
        }

        var reason = AuthorizationTexts.InvalidGrantReason(refusal);
        if (!await parts.Store.MarkNeedsReauthorizationAsync(key, lease.Version, reason, cancellationToken).ConfigureAwait(false))
        {
            return (RefreshRound.Again, "superseded");
        }

        if (await minter.TryReplaceAsync(key, lease.Current, null, cancellationToken).ConfigureAwait(false) is { } token)
        {
            return (new RefreshRound(new TokenResult(token)), "minted");
        }

        var marked = lease.Current with { State = InstallationState.NeedsReauthorization, StateReason = reason, StateSince = parts.Time.GetUtcNow() };
        parts.Logger.InstallationNeedsReauthorization(key, reason);
        parts.Events.NeedsReauthorization(marked);
        return (new RefreshRound(new TokenResult(AuthorizationFailure.NeedsReauthorization, AuthorizationTexts.NeedsReauthorization(marked), refusal)), "needs-reauthorization");
    }

    /// <summary>A lease is ended only where no request under it, ours or a former holder's, can have rotated the pair.</summary>
    private async Task<bool> AfterOutageAsync(RefreshLease lease, HoopAIException fault, CancellationToken cancellationToken)
    {
        if (Age(lease) > Long)
        {
            await EndAsync(lease, parts.Schedule.Later(Postponement), cancellationToken).ConfigureAwait(false);
            return true;
        }

        if (lease.Current.Tokens?.RefreshToken is null || (Age(lease) <= TakenAnew && TokenRefusal.IsCertainlyNotProcessed(fault)))
        {
            await EndAsync(lease, null, cancellationToken).ConfigureAwait(false);
            return true;
        }

        return false;
    }

    private async Task<RefreshRound> GiveBackAsync(RefreshLease lease, CancellationToken cancellationToken)
    {
        if (Age(lease) <= TakenAnew)
        {
            await EndAsync(lease, null, cancellationToken).ConfigureAwait(false);
        }

        return RefreshRound.Again;
    }

    /// <summary>How long ago the refresh was begun by whoever began it, by the store's clock.</summary>
    private TimeSpan Age(RefreshLease lease) => lease.ExpiresAt - Options.LeaseDuration - lease.Current.StateSince;

    /// <summary>A lease that cannot be ended runs out by itself.</summary>
    private async Task EndAsync(RefreshLease lease, DateTimeOffset? dueAt, CancellationToken cancellationToken)
    {
        try
        {
            await (dueAt is { } later
                ? parts.Store.PostponeRefreshAsync(lease, later, cancellationToken)
                : parts.Store.EndRefreshAsync(lease, cancellationToken)).ConfigureAwait(false);
        }
        catch (TokenStoreException fault)
        {
            parts.Logger.LeaseNotEnded(lease.Key, fault);
        }
    }
}
