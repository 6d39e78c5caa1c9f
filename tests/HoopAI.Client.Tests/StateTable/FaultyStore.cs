using System.Collections.Concurrent;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.Tests.StateTable;

/// <summary>One process' connection to the shared store: it can be cut, and the process can be stopped at any point.</summary>
internal sealed class FaultyStore(ITokenStore store) : ITokenStore
{
    private readonly ConcurrentDictionary<StorePoint, Stop> _stops = new();

    /// <summary>Whether the store cannot be reached from here.</summary>
    public bool IsAway { get; set; }

    /// <summary>How many saves are carried out without their answer arriving.</summary>
    public int LostAnswers { get; set; }

    /// <summary>How many leases of each claim of what is due cannot be read here, so that the claim leaves them out.</summary>
    public int Unreadable { get; set; }

    /// <summary>What the saves of refreshed pairs from here came to.</summary>
    public ConcurrentQueue<SaveOutcome> Saves { get; } = new();

    /// <summary>Counts the saves.</summary>
    public SemaphoreSlim Saved { get; } = new(0);

    /// <summary>Counts what was postponed.</summary>
    public SemaphoreSlim Postponed { get; } = new(0);

    /// <summary>What was given up, and until when.</summary>
    public ConcurrentQueue<DateTimeOffset?> Ended { get; } = new();

    public Stop StopAt(StorePoint point) => _stops[point] = new Stop();

    public ValueTask<Installation?> FindAsync(InstallationKey key, CancellationToken cancellationToken = default) => Open().FindAsync(key, cancellationToken);

    public ValueTask<Installation> SaveInstallationAsync(
        InstallationKey key, TokenSet tokens, DateTimeOffset refreshDueAt, CancellationToken cancellationToken = default) =>
        Open().SaveInstallationAsync(key, tokens, refreshDueAt, cancellationToken);

    public async ValueTask<RefreshLease?> TryBeginRefreshAsync(
        InstallationKey key, long version, string holder, TimeSpan duration, CancellationToken cancellationToken = default)
    {
        var lease = await Open().TryBeginRefreshAsync(key, version, holder, duration, cancellationToken);
        await StandAsync(StorePoint.AfterLease);
        return lease;
    }

    public async ValueTask<SaveOutcome> SaveRefreshedAsync(
        RefreshLease lease, TokenSet tokens, DateTimeOffset refreshDueAt, CancellationToken cancellationToken = default)
    {
        await StandAsync(StorePoint.BeforeSave);
        var outcome = await Open().SaveRefreshedAsync(lease, tokens, refreshDueAt, cancellationToken);
        Saves.Enqueue(outcome);
        Saved.Release();
        await StandAsync(StorePoint.AfterSave);
        if (LostAnswers > 0)
        {
            LostAnswers--;
            throw new TokenStoreException("The connection broke before the answer came.");
        }

        return outcome;
    }

    public ValueTask EndRefreshAsync(RefreshLease lease, CancellationToken cancellationToken = default)
    {
        Ended.Enqueue(null);
        return Open().EndRefreshAsync(lease, cancellationToken);
    }

    public async ValueTask PostponeRefreshAsync(RefreshLease lease, DateTimeOffset refreshDueAt, CancellationToken cancellationToken = default)
    {
        Ended.Enqueue(refreshDueAt);
        await Open().PostponeRefreshAsync(lease, refreshDueAt, cancellationToken);
        Postponed.Release();
    }

    public ValueTask<bool> MarkNeedsReauthorizationAsync(InstallationKey key, long version, string reason, CancellationToken cancellationToken = default) =>
        Open().MarkNeedsReauthorizationAsync(key, version, reason, cancellationToken);

    public ValueTask<IReadOnlyList<RefreshLease>> ClaimAbandonedAsync(
        string clientId, string holder, TimeSpan duration, int limit, CancellationToken cancellationToken = default) =>
        Open().ClaimAbandonedAsync(clientId, holder, duration, limit, cancellationToken);

    public async ValueTask<IReadOnlyList<RefreshLease>> ClaimDueAsync(
        string clientId, string holder, TimeSpan duration, int limit, CancellationToken cancellationToken = default) =>
        [.. (await Open().ClaimDueAsync(clientId, holder, duration, limit, cancellationToken)).Skip(Unreadable)];

    public ValueTask<bool> RemoveAsync(InstallationKey key, DateTimeOffset? installedBefore = null, CancellationToken cancellationToken = default) =>
        Open().RemoveAsync(key, installedBefore, cancellationToken);

    public ValueTask<int> RemoveCompanyAsync(
        string clientId, string companyId, DateTimeOffset? installedBefore = null, CancellationToken cancellationToken = default) =>
        Open().RemoveCompanyAsync(clientId, companyId, installedBefore, cancellationToken);

    public ValueTask<DateTimeOffset> GetTimeAsync(CancellationToken cancellationToken = default) => Open().GetTimeAsync(cancellationToken);

    public IAsyncEnumerable<Installation> ListAsync(string clientId, CancellationToken cancellationToken = default) => Open().ListAsync(clientId, cancellationToken);

    private ITokenStore Open() => IsAway ? throw new TokenStoreException("The database is away.") : store;

    private Task StandAsync(StorePoint point) => _stops.TryRemove(point, out var stop) ? stop.StandAsync() : Task.CompletedTask;
}
