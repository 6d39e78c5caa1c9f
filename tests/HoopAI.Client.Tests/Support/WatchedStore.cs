using HoopAI.Client.Tokens;

namespace HoopAI.Client.Tests.Support;

/// <summary>The in-memory store, with a journal, a count of reads, and faults on demand.</summary>
internal sealed class WatchedStore(InMemoryTokenStore store, Journal journal) : ITokenStore
{
    private int _reads;

    public int Reads => _reads;

    /// <summary>How many saves of a refreshed pair fail before one works.</summary>
    public int FailingSaves { get; set; }

    /// <summary>What a process without the keys is told; null for one that has them.</summary>
    public string? UnreadableBecause { get; set; }

    public async ValueTask<Installation?> FindAsync(InstallationKey key, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _reads);
        var found = await store.FindAsync(key, cancellationToken);
        return UnreadableBecause is null || found is null ? found : found with { Tokens = null, State = InstallationState.Unreadable, StateReason = UnreadableBecause };
    }

    public ValueTask<Installation> SaveInstallationAsync(
        InstallationKey key, TokenSet tokens, DateTimeOffset refreshDueAt, CancellationToken cancellationToken = default) =>
        store.SaveInstallationAsync(key, tokens, refreshDueAt, cancellationToken);

    public ValueTask<RefreshLease?> TryBeginRefreshAsync(
        InstallationKey key, long version, string holder, TimeSpan duration, CancellationToken cancellationToken = default) =>
        store.TryBeginRefreshAsync(key, version, holder, duration, cancellationToken);

    public async ValueTask<SaveOutcome> SaveRefreshedAsync(
        RefreshLease lease, TokenSet tokens, DateTimeOffset refreshDueAt, CancellationToken cancellationToken = default)
    {
        if (FailingSaves > 0)
        {
            FailingSaves--;
            journal.Add("save failed");
            throw new TokenStoreException("The database is away.");
        }

        var outcome = await store.SaveRefreshedAsync(lease, tokens, refreshDueAt, cancellationToken);
        journal.Add($"save: {outcome}");
        return outcome;
    }

    public ValueTask EndRefreshAsync(RefreshLease lease, CancellationToken cancellationToken = default)
    {
        journal.Add("lease ended");
        return store.EndRefreshAsync(lease, cancellationToken);
    }

    public ValueTask PostponeRefreshAsync(RefreshLease lease, DateTimeOffset refreshDueAt, CancellationToken cancellationToken = default)
    {
        journal.Add("lease ended, postponed");
        return store.PostponeRefreshAsync(lease, refreshDueAt, cancellationToken);
    }

    public ValueTask<bool> MarkNeedsReauthorizationAsync(InstallationKey key, long version, string reason, CancellationToken cancellationToken = default) =>
        store.MarkNeedsReauthorizationAsync(key, version, reason, cancellationToken);

    public ValueTask<IReadOnlyList<RefreshLease>> ClaimAbandonedAsync(
        string clientId, string holder, TimeSpan duration, int limit, CancellationToken cancellationToken = default) =>
        store.ClaimAbandonedAsync(clientId, holder, duration, limit, cancellationToken);

    public ValueTask<IReadOnlyList<RefreshLease>> ClaimDueAsync(
        string clientId, string holder, TimeSpan duration, int limit, CancellationToken cancellationToken = default) =>
        store.ClaimDueAsync(clientId, holder, duration, limit, cancellationToken);

    public ValueTask<bool> RemoveAsync(InstallationKey key, DateTimeOffset? installedBefore = null, CancellationToken cancellationToken = default) =>
        store.RemoveAsync(key, installedBefore, cancellationToken);

    public ValueTask<int> RemoveCompanyAsync(
        string clientId, string companyId, DateTimeOffset? installedBefore = null, CancellationToken cancellationToken = default) =>
        store.RemoveCompanyAsync(clientId, companyId, installedBefore, cancellationToken);

    public ValueTask<DateTimeOffset> GetTimeAsync(CancellationToken cancellationToken = default) => store.GetTimeAsync(cancellationToken);

    public IAsyncEnumerable<Installation> ListAsync(string clientId, CancellationToken cancellationToken = default) => store.ListAsync(clientId, cancellationToken);
}
