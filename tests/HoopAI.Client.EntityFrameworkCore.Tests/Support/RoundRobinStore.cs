using HoopAI.Client.Tokens;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Support;

/// <summary>Gives each call to the next of several processes that share one store.</summary>
internal sealed class RoundRobinStore(IReadOnlyList<ITokenStore> stores) : ITokenStore
{
    private int _calls;

    private ITokenStore Next => stores[(int)((uint)Interlocked.Increment(ref _calls) % stores.Count)];

    public ValueTask<Installation?> FindAsync(InstallationKey key, CancellationToken cancellationToken = default) =>
        Next.FindAsync(key, cancellationToken);

    public ValueTask<Installation> SaveInstallationAsync(
        InstallationKey key, TokenSet tokens, DateTimeOffset refreshDueAt, CancellationToken cancellationToken = default) =>
        Next.SaveInstallationAsync(key, tokens, refreshDueAt, cancellationToken);

    public ValueTask<RefreshLease?> TryBeginRefreshAsync(InstallationKey key, long version, string holder, TimeSpan duration, CancellationToken cancellationToken = default) =>
        Next.TryBeginRefreshAsync(key, version, holder, duration, cancellationToken);

    public ValueTask<SaveOutcome> SaveRefreshedAsync(
        RefreshLease lease, TokenSet tokens, DateTimeOffset refreshDueAt, CancellationToken cancellationToken = default) =>
        Next.SaveRefreshedAsync(lease, tokens, refreshDueAt, cancellationToken);

    public ValueTask EndRefreshAsync(RefreshLease lease, CancellationToken cancellationToken = default) =>
        Next.EndRefreshAsync(lease, cancellationToken);

    public ValueTask PostponeRefreshAsync(RefreshLease lease, DateTimeOffset refreshDueAt, CancellationToken cancellationToken = default) =>
        Next.PostponeRefreshAsync(lease, refreshDueAt, cancellationToken);

    public ValueTask<bool> MarkNeedsReauthorizationAsync(InstallationKey key, long version, string reason, CancellationToken cancellationToken = default) =>
        Next.MarkNeedsReauthorizationAsync(key, version, reason, cancellationToken);

    public ValueTask<IReadOnlyList<RefreshLease>> ClaimAbandonedAsync(
        string clientId, string holder, TimeSpan duration, int limit, CancellationToken cancellationToken = default) =>
        Next.ClaimAbandonedAsync(clientId, holder, duration, limit, cancellationToken);

    public ValueTask<IReadOnlyList<RefreshLease>> ClaimDueAsync(
        string clientId, string holder, TimeSpan duration, int limit, CancellationToken cancellationToken = default) =>
        Next.ClaimDueAsync(clientId, holder, duration, limit, cancellationToken);

    public ValueTask<bool> RemoveAsync(InstallationKey key, DateTimeOffset? installedBefore = null, CancellationToken cancellationToken = default) =>
        Next.RemoveAsync(key, installedBefore, cancellationToken);

    public ValueTask<int> RemoveCompanyAsync(
        string clientId, string companyId, DateTimeOffset? installedBefore = null, CancellationToken cancellationToken = default) =>
        Next.RemoveCompanyAsync(clientId, companyId, installedBefore, cancellationToken);

    public ValueTask<DateTimeOffset> GetTimeAsync(CancellationToken cancellationToken = default) => Next.GetTimeAsync(cancellationToken);

    public IAsyncEnumerable<Installation> ListAsync(string clientId, CancellationToken cancellationToken = default) => Next.ListAsync(clientId, cancellationToken);
}
