using HoopAI.Client.Telemetry;

namespace HoopAI.Client.Tokens;

/// <summary>Refreshes installations ahead of their expiry, in batches that many machines can claim without doing work twice.</summary>
internal sealed class DueRefreshes(TokenParts parts, ClaimedRefresh refresh, CancellationToken ended)
{
    private const int Batch = 100;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private volatile Task _batch = Task.CompletedTask;
    private DateTimeOffset _pausedUntil;
    private int _outages;

    public Task Idle => _batch;

    /// <summary>Works off what is due now.</summary>
    public async Task RefreshAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested && parts.Time.GetUtcNow() >= _pausedUntil)
        {
            var claimed = parts.Time.GetTimestamp();
            var leases = await parts.Store.ClaimDueAsync(
                parts.Options.ClientId, refresh.Holder, parts.Options.TokenRefresh.LeaseDuration, Batch, stopping).ConfigureAwait(false);
            var batch = RefreshAllAsync(leases, claimed, stopping);
            _batch = batch;
            await batch.ConfigureAwait(false);
            if (leases.Count < Batch)
            {
                return;
            }
        }
    }

    private async Task RefreshAllAsync(IReadOnlyList<RefreshLease> leases, long claimed, CancellationToken stopping)
    {
        var (refreshed, outages) = (0, 0);
        var options = new ParallelOptions { MaxDegreeOfParallelism = parts.Options.TokenRefresh.Concurrency };
        await Parallel.ForEachAsync(leases, options, async (lease, _) =>
        {
            if (stopping.IsCancellationRequested || Volatile.Read(ref outages) > 0)
            {
                await refresh.GiveBackAsync(lease).ConfigureAwait(false);
                return;
            }

            var round = await TryAsync(lease, claimed).ConfigureAwait(false);
            Interlocked.Add(ref refreshed, round.Result?.Token is null ? 0 : 1);
            Interlocked.Add(ref outages, round.Outage is null ? 0 : 1);
        }).ConfigureAwait(false);

        if (leases.Count > 0)
        {
            parts.Logger.RefreshedAhead(refreshed);
        }

        PauseAfter(outages);
    }

    private async Task<RefreshRound> TryAsync(RefreshLease lease, long claimed)
    {
        try
        {
            return (await refresh.RunAsync(lease, claimed, RefreshReason.Ahead, ended).ConfigureAwait(false)).Round;
        }
        catch (Exception fault) when (!ended.IsCancellationRequested)
        {
            parts.Logger.BackgroundRefreshFailed(lease.Key, fault);
            return new RefreshRound(null, fault);
        }
    }

    /// <summary>A token endpoint (or a store) in trouble is left alone for a while: what is due now is due for hours.</summary>
    private void PauseAfter(int outages)
    {
        _outages = outages == 0 ? 0 : Math.Min(_outages + 1, 8);
        if (_outages > 0)
        {
            var pause = TimeSpan.FromSeconds(Math.Pow(2, _outages));
            pause = pause < LongestPause ? pause : LongestPause;
            _pausedUntil = parts.Time.GetUtcNow() + pause + (pause * parts.Jitter.Next());
        }
    }
}
