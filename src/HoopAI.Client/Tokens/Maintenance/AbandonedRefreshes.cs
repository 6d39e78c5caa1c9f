using System.Collections.Concurrent;
using HoopAI.Client.Telemetry;

namespace HoopAI.Client.Tokens;

/// <summary>
/// Repeats refreshes that were begun and never ended: their holder has died, or sleeps, or nobody knows what the platform made of the request. While
/// the platform replays (30 seconds), the old refresh token still brings the pair that it was replaced by.
/// </summary>
internal sealed class AbandonedRefreshes(TokenParts parts, ClaimedRefresh refresh, CancellationToken ended)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Replayed = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<InstallationKey, Task> _running = new();

    public Task Idle => Task.WhenAll(_running.Values);

    /// <summary>Claims what is there, and begins to repeat it. Does not wait for that: the next sweep is due soon.</summary>
    public async Task SweepAsync(CancellationToken stopping)
    {
        while (parts.Options.TokenRefresh.Concurrency - _running.Count is var free and > 0)
        {
            var claimed = parts.Time.GetTimestamp();
            var leases = await parts.Store.ClaimAbandonedAsync(
                parts.Options.ClientId, refresh.Holder, parts.Options.TokenRefresh.LeaseDuration, free, stopping).ConfigureAwait(false);
            if (leases.Count > 0)
            {
                parts.Logger.RepeatingAbandoned(leases.Count);
            }

            foreach (var lease in leases)
            {
                Begin(lease, claimed);
            }

            if (leases.Count < free)
            {
                return;
            }
        }
    }

    /// <summary>One that is still running here has merely been slow; claiming it again has lengthened its lease.</summary>
    private void Begin(RefreshLease lease, long claimed)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_running.TryAdd(lease.Key, begun.Task))
        {
            _ = Task.Run(() => RunAsync(lease, claimed, begun), CancellationToken.None);
        }
    }

    private async Task RunAsync(RefreshLease lease, long claimed, TaskCompletionSource begun)
    {
        try
        {
            await RepeatAsync(lease, claimed).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            if (!ended.IsCancellationRequested)
            {
                parts.Logger.BackgroundRefreshFailed(lease.Key, fault);
            }
        }
        finally
        {
            _running.TryRemove(lease.Key, out _);
            begun.SetResult();
        }
    }

    /// <summary>While the platform replays, every second counts: it does not leave a failure to the next sweep.</summary>
    private async Task RepeatAsync(RefreshLease lease, long claimed)
    {
        var start = parts.Time.GetTimestamp();
        while (true)
        {
            var (round, held) = await refresh.RunAsync(lease, claimed, RefreshReason.Abandoned, ended).ConfigureAwait(false);
            if (held is null || round.IsLeaseOver || (round.Outage is null && round.Wait == TimeSpan.Zero) || parts.Time.GetElapsedTime(start) > Replayed)
            {
                return;
            }

            await parts.Time.Delay(Pause, ended).ConfigureAwait(false);
            claimed = parts.Time.GetTimestamp();
            if (await refresh.RenewAsync(held, ended).ConfigureAwait(false) is not { } renewed)
            {
                return;
            }

            lease = renewed;
        }
    }
}
