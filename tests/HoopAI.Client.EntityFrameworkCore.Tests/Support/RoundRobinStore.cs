using HoopAI.Client.Tokens;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Support;

/// <summary>Gives each call to the next of several processes that share one store.</summary>
internal sealed class RoundRobinStore(IReadOnlyList<ITokenStore> stores) : ITokenStore
{
    private int _calls;

    private ITokenStore Next => stores[(int)((uint)Interlocked.Increment(ref _calls) % stores.Count)];

    public ValueTask<Installation?> FindAsync(InstallationKey key, CancellationToken cancellationToken = default) =>
        Next.FindAsync(key, cancellationToken);

    public ValueTask<Installation> SaveInstallationAsync(InstallationKey key, TokenSet tokens, CancellationToken cancellationToken = default) =>
        Next.SaveInstallationAsync(key, tokens, cancellationToken);

    public ValueTask<RefreshLease?> TryBeginRefreshAsync(InstallationKey key, long version, string holder, TimeSpan duration, CancellationToken cancellationToken = default) =>
        Next.TryBeginRefreshAsync(key, version, holder, duration, cancellationToken);

    public ValueTask<SaveOutcome> SaveRefreshedAsync(RefreshLease lease, TokenSet tokens, CancellationToken cancellationToken = default) =>
        Next.SaveRefreshedAsync(lease, tokens, cancellationToken);

    public ValueTask EndRefreshAsync(RefreshLease lease, CancellationToken cancellationToken = default) =>
        Next.EndRefreshAsync(lease, cancellationToken);

    public ValueTask<bool> MarkNeedsReauthorizationAsync(InstallationKey key, long version, string reason, CancellationToken cancellationToken = default) =>
        Next.MarkNeedsReauthorizationAsync(key, version, reason, cancellationToken);

    public ValueTask<bool> RemoveAsync(InstallationKey key, CancellationToken cancellationToken = default) => Next.RemoveAsync(key, cancellationToken);

    public IAsyncEnumerable<Installation> ListAsync(string clientId, CancellationToken cancellationToken = default) => Next.ListAsync(clientId, cancellationToken);
}
