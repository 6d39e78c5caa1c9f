using HoopAI.Client.Tokens;

namespace HoopAI.Client.Tests.Support;

/// <summary>The in-memory store, with a journal, a count of reads, and faults on demand.</summary>
internal sealed class WatchedStore(InMemoryTokenStore store, Journal journal) : ITokenStore
{
    private int _reads;

    public int Reads => _reads;

    /// <summary>How many saves of a refreshed pair fail before one works.</summary>
    public int FailingSaves { get; set; }

    public ValueTask<Installation?> FindAsync(InstallationKey key, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _reads);
        return store.FindAsync(key, cancellationToken);
    }

    public ValueTask<Installation> SaveInstallationAsync(InstallationKey key, TokenSet tokens, CancellationToken cancellationToken = default) =>
        store.SaveInstallationAsync(key, tokens, cancellationToken);

    public ValueTask<RefreshLease?> TryBeginRefreshAsync(
        InstallationKey key, long version, string holder, TimeSpan duration, CancellationToken cancellationToken = default) =>
        store.TryBeginRefreshAsync(key, version, holder, duration, cancellationToken);

    public async ValueTask<SaveOutcome> SaveRefreshedAsync(RefreshLease lease, TokenSet tokens, CancellationToken cancellationToken = default)
    {
        if (FailingSaves > 0)
        {
            FailingSaves--;
            journal.Add("save failed");
            throw new TokenStoreException("The database is away.");
        }

        var outcome = await store.SaveRefreshedAsync(lease, tokens, cancellationToken);
        journal.Add($"save: {outcome}");
        return outcome;
    }

    public ValueTask EndRefreshAsync(RefreshLease lease, CancellationToken cancellationToken = default)
    {
        journal.Add("lease ended");
        return store.EndRefreshAsync(lease, cancellationToken);
    }

    public ValueTask<bool> MarkNeedsReauthorizationAsync(InstallationKey key, long version, string reason, CancellationToken cancellationToken = default) =>
        store.MarkNeedsReauthorizationAsync(key, version, reason, cancellationToken);

    public ValueTask<bool> RemoveAsync(InstallationKey key, CancellationToken cancellationToken = default) => store.RemoveAsync(key, cancellationToken);

    public IAsyncEnumerable<Installation> ListAsync(string clientId, CancellationToken cancellationToken = default) => store.ListAsync(clientId, cancellationToken);
}
