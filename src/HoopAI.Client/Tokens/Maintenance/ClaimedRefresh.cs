using HoopAI.Client.Telemetry;

namespace HoopAI.Client.Tokens;

/// <summary>Refreshes what was claimed, and lets this process know the new token.</summary>
internal sealed class ClaimedRefresh(TokenParts parts, string holder, RefreshAttempt attempt, Action<InstallationKey, AccessToken> adopt)
{
    /// <summary>The holder's name on claims: another one than that of the calls, so that the two keep out of each other's way.</summary>
    public string Holder => holder;

    /// <summary>One round. A lease that has been waiting for its turn is taken again first.</summary>
    /// <returns>The round, and the lease that it ran under; a null lease where that was gone.</returns>
    public async Task<(RefreshRound Round, RefreshLease? Lease)> RunAsync(RefreshLease lease, long claimed, RefreshReason reason, CancellationToken cancellationToken)
    {
        var options = parts.Options.TokenRefresh;
        if (parts.Time.GetElapsedTime(claimed) > (options.LeaseDuration - options.RequestTimeout) / 2)
        {
            claimed = parts.Time.GetTimestamp();
            if (await RenewAsync(lease, cancellationToken).ConfigureAwait(false) is not { } renewed)
            {
                return (RefreshRound.Again, null);
            }

            lease = renewed;
        }

        var round = await attempt.RunAsync(lease, claimed, reason, cancellationToken).ConfigureAwait(false);
        if (round.Result?.Token is { } token)
        {
            adopt(lease.Key, token);
        }

        return (round, lease);
    }

    /// <summary>Takes a lease of our own again; null when it is somebody else's, or the pair is another one.</summary>
    public ValueTask<RefreshLease?> RenewAsync(RefreshLease lease, CancellationToken cancellationToken) => parts.Store.TryBeginRefreshAsync(
        lease.Key, lease.Version, holder, parts.Options.TokenRefresh.LeaseDuration, cancellationToken);

    /// <summary>Gives back what was claimed and is not begun.</summary>
    public async Task GiveBackAsync(RefreshLease lease)
    {
        try
        {
            await parts.Store.EndRefreshAsync(lease, CancellationToken.None).ConfigureAwait(false);
        }
        catch (TokenStoreException fault)
        {
            parts.Logger.LeaseNotEnded(lease.Key, fault);
        }
    }
}
