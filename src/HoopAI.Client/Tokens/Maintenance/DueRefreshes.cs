using System.Runtime.CompilerServices;
using HoopAI.Client.Telemetry;

namespace HoopAI.Client.Tokens;

/// <summary>Refreshes installations ahead of their expiry, in batches that many machines can claim without doing work twice.</summary>
internal sealed class DueRefreshes(TokenParts parts, ClaimedRefresh refresh, CancellationToken ended)
{
    private const int Batch = 100;

    // A claim that cannot read some of what it found gives fewer, and there is more; one that found little has found all.
    private const int LittleLeft = Batch / 2;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private volatile Task _work = Task.CompletedTask;
    private DateTimeOffset _pausedUntil;
    private int _troubled;
    private int _outages;
    private int _refreshed;

    public Task Idle => _work;

    /// <summary>Works off what is due now.</summary>
    public async Task RefreshAsync(CancellationToken stopping)
    {
        if (parts.Time.GetUtcNow() < _pausedUntil)
        {
            return;
        }

        Volatile.Write(ref _outages, 0);
        var work = WorkAsync(stopping);
        _work = SettleAsync(work);
        await work.ConfigureAwait(false);
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        try
        {
            // Mostly nothing is due.
            var first = await ClaimAsync(stopping).ConfigureAwait(false);
            if (first.Leases.Count > 0)
            {
                await WorkOffAsync(first, stopping).ConfigureAwait(false);
            }
        }
        finally
        {
            ReportRefreshed();
            PauseAfter(Volatile.Read(ref _outages));
        }
    }

    /// <summary>The next batch is claimed as soon as the last of this one has begun: a slow answer holds up its own place, not all of them.</summary>
    private Task WorkOffAsync((IReadOnlyList<RefreshLease> Leases, long Claimed) first, CancellationToken stopping) => Parallel.ForEachAsync(
        ClaimAllAsync(first, stopping),
        new ParallelOptions { MaxDegreeOfParallelism = parts.Options.TokenRefresh.Concurrency },
        (due, _) => new ValueTask(RefreshAsync(due.Lease, due.Claimed, stopping)));

    private async IAsyncEnumerable<(RefreshLease Lease, long Claimed)> ClaimAllAsync(
        (IReadOnlyList<RefreshLease> Leases, long Claimed) batch, [EnumeratorCancellation] CancellationToken stopping)
    {
        while (true)
        {
            foreach (var lease in batch.Leases)
            {
                yield return (lease, batch.Claimed);
            }

            if (batch.Leases.Count <= LittleLeft || stopping.IsCancellationRequested || Volatile.Read(ref _outages) > 0)
            {
                yield break;
            }

            ReportRefreshed();
            batch = await ClaimAsync(stopping).ConfigureAwait(false);
        }
    }

    private async Task<(IReadOnlyList<RefreshLease> Leases, long Claimed)> ClaimAsync(CancellationToken stopping)
    {
        var claimed = parts.Time.GetTimestamp();
        var leases = await parts.Store.ClaimDueAsync(
            parts.Options.ClientId, refresh.Holder, parts.Options.TokenRefresh.LeaseDuration, Batch, stopping).ConfigureAwait(false);
        return (leases, claimed);
    }

    private async Task RefreshAsync(RefreshLease lease, long claimed, CancellationToken stopping)
    {
        if (stopping.IsCancellationRequested || Volatile.Read(ref _outages) > 0)
        {
            await refresh.GiveBackAsync(lease).ConfigureAwait(false);
            return;
        }

        var round = await TryAsync(lease, claimed).ConfigureAwait(false);
        Interlocked.Add(ref _refreshed, round.Result?.Token is null ? 0 : 1);
        Interlocked.Add(ref _outages, round.Outage is null ? 0 : 1);
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

    private void ReportRefreshed()
    {
        if (Interlocked.Exchange(ref _refreshed, 0) is var count and > 0)
        {
            parts.Logger.RefreshedAhead(count);
        }
    }

    /// <summary>A token endpoint (or a store) in trouble is left alone for a while: what is due now is due for hours.</summary>
    private void PauseAfter(int outages)
    {
        _troubled = outages == 0 ? 0 : Math.Min(_troubled + 1, 8);
        if (_troubled > 0)
        {
            var pause = TimeSpan.FromSeconds(Math.Pow(2, _troubled));
            pause = pause < LongestPause ? pause : LongestPause;
            _pausedUntil = parts.Time.GetUtcNow() + pause + (pause * parts.Jitter.Next());
        }
    }

    /// <summary>Whoever waits for the end of the work is not who is told of its faults.</summary>
    private static async Task SettleAsync(Task work) => await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
