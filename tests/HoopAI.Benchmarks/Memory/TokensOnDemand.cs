using System.Runtime.CompilerServices;
using HoopAI.Client.Tokens;

namespace HoopAI.Benchmarks.Memory;

/// <summary>A store that knows every installation and keeps none: like a database's rows, each is made anew when it is read, with strings of its own.</summary>
internal sealed class TokensOnDemand(TimeProvider time) : ITokenStore
{
    private const int TokenLength = 1_000;

    /// <summary>A token's own bytes: two for each character, and the string's header.</summary>
    public const int TokenBytes = (2 * TokenLength) + 22;

    public ValueTask<Installation?> FindAsync(InstallationKey key, CancellationToken cancellationToken = default) => new(new Installation
    {
        Key = key,
        Version = 1,
        Tokens = new TokenSet
        {
            AccessToken = new Secret(new string('a', TokenLength)),
            RefreshToken = new Secret(new string('r', TokenLength)),
            ExpiresAt = time.GetUtcNow().AddDays(1),
            Scopes = ["contacts.readonly"],
            UserType = "Location",
            LocationId = key.ResourceId,
            CompanyId = new string('c', Ids.Length),
            UserId = new string('u', Ids.Length),
        },
    });

    public ValueTask<Installation> SaveInstallationAsync(InstallationKey key, TokenSet tokens, DateTimeOffset refreshDueAt, CancellationToken cancellationToken = default) => throw Unneeded();

    public ValueTask<RefreshLease?> TryBeginRefreshAsync(InstallationKey key, long version, string holder, TimeSpan duration, CancellationToken cancellationToken = default) => throw Unneeded();

    public ValueTask<SaveOutcome> SaveRefreshedAsync(RefreshLease lease, TokenSet tokens, DateTimeOffset refreshDueAt, CancellationToken cancellationToken = default) => throw Unneeded();

    public ValueTask EndRefreshAsync(RefreshLease lease, CancellationToken cancellationToken = default) => throw Unneeded();

    public ValueTask PostponeRefreshAsync(RefreshLease lease, DateTimeOffset refreshDueAt, CancellationToken cancellationToken = default) => throw Unneeded();

    public ValueTask<bool> MarkNeedsReauthorizationAsync(InstallationKey key, long version, string reason, CancellationToken cancellationToken = default) => throw Unneeded();

    public ValueTask<IReadOnlyList<RefreshLease>> ClaimAbandonedAsync(string clientId, string holder, TimeSpan duration, int limit, CancellationToken cancellationToken = default) => throw Unneeded();

    public ValueTask<IReadOnlyList<RefreshLease>> ClaimDueAsync(string clientId, string holder, TimeSpan duration, int limit, CancellationToken cancellationToken = default) => throw Unneeded();

    public ValueTask<bool> RemoveAsync(InstallationKey key, DateTimeOffset? installedBefore = null, CancellationToken cancellationToken = default) => throw Unneeded();

    public ValueTask<int> RemoveCompanyAsync(string clientId, string companyId, DateTimeOffset? installedBefore = null, CancellationToken cancellationToken = default) => throw Unneeded();

    public ValueTask<DateTimeOffset> GetTimeAsync(CancellationToken cancellationToken = default) => new(time.GetUtcNow());

    public IAsyncEnumerable<Installation> ListAsync(string clientId, CancellationToken cancellationToken = default) => throw Unneeded();

    private static NotSupportedException Unneeded([CallerMemberName] string method = "") => new($"No call of this benchmark reaches {method}.");
}
