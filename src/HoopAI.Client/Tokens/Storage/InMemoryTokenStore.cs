using System.Runtime.CompilerServices;

namespace HoopAI.Client.Tokens;

/// <summary>
/// A token store that forgets everything when the process ends: for tests and for trying things out. A refresh token that is lost cannot be had
/// again, so an app that means it uses a database.
/// </summary>
/// <param name="timeProvider">The store's clock; the system's by default.</param>
public sealed class InMemoryTokenStore(TimeProvider? timeProvider = null) : ITokenStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<InstallationKey, InMemoryInstallation> _rows = [];
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;

    /// <inheritdoc/>
    public ValueTask<Installation?> FindAsync(InstallationKey key, CancellationToken cancellationToken = default) =>
        Run(key, static row => row.Present, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Installation> SaveInstallationAsync(
        InstallationKey key, TokenSet tokens, DateTimeOffset refreshDueAt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        if (key.IsDefault)
        {
            throw new ArgumentException("The key names no installation.", nameof(key));
        }

        return Run(key, row => row.Install(key, tokens, refreshDueAt, _time.GetUtcNow()), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<RefreshLease?> TryBeginRefreshAsync(
        InstallationKey key, long version, string holder, TimeSpan duration, CancellationToken cancellationToken = default)
    {
        RefreshLease.Check(holder, duration);
        return Run(key, row => row.TryBegin(version, holder, duration, _time.GetUtcNow()), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<SaveOutcome> SaveRefreshedAsync(
        RefreshLease lease, TokenSet tokens, DateTimeOffset refreshDueAt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(tokens);
        return Run(lease.Key, row => row.SaveRefreshed(lease.Version, tokens, refreshDueAt, _time.GetUtcNow()), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask EndRefreshAsync(RefreshLease lease, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        await Run(lease.Key, row => row.End(lease, null, _time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask PostponeRefreshAsync(RefreshLease lease, DateTimeOffset refreshDueAt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        await Run(lease.Key, row => row.End(lease, refreshDueAt, _time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<bool> MarkNeedsReauthorizationAsync(
        InstallationKey key, long version, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return Run(key, row => row.Mark(version, reason, _time.GetUtcNow()), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RefreshLease>> ClaimAbandonedAsync(
        string clientId, string holder, TimeSpan duration, int limit, CancellationToken cancellationToken = default) =>
        Claim(InstallationState.Refreshing, clientId, holder, duration, limit, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RefreshLease>> ClaimDueAsync(
        string clientId, string holder, TimeSpan duration, int limit, CancellationToken cancellationToken = default) =>
        Claim(InstallationState.Active, clientId, holder, duration, limit, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> RemoveAsync(
        InstallationKey key, DateTimeOffset? installedBefore = null, CancellationToken cancellationToken = default) =>
        Run(key, row => row.Remove(installedBefore), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> RemoveCompanyAsync(
        string clientId, string companyId, DateTimeOffset? installedBefore = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(clientId);
        ArgumentException.ThrowIfNullOrEmpty(companyId);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var company = _rows.Values.Where(row => row.Present is { } present && present.Key.ClientId == clientId
                && (present.Key.Kind == ResourceKind.Company ? present.Key.ResourceId : present.Tokens!.CompanyId) == companyId);
            return ValueTask.FromResult(company.Count(row => row.Remove(installedBefore)));
        }
    }

    /// <inheritdoc/>
    public ValueTask<DateTimeOffset> GetTimeAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(_time.GetUtcNow());

    /// <inheritdoc/>
    public async IAsyncEnumerable<Installation> ListAsync(
        string clientId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(clientId);
        await Task.CompletedTask.ConfigureAwait(false);
        Installation[] present;
        lock (_lock)
        {
            present = [.. _rows.Values.Select(row => row.Present).OfType<Installation>().Where(row => row.Key.ClientId == clientId)];
        }

        foreach (var installation in present)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return installation;
        }
    }

    private ValueTask<IReadOnlyList<RefreshLease>> Claim(
        InstallationState state, string clientId, string holder, TimeSpan duration, int limit, CancellationToken cancellationToken)
    {
        RefreshLease.Check(clientId, holder, duration, limit);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            IReadOnlyList<RefreshLease> claimed =
            [
                .. _rows.Values.Select(row => (Row: row, Since: row.ClaimableSince(clientId, state, now)))
                    .Where(candidate => candidate.Since is not null)
                    .OrderBy(candidate => candidate.Since)
                    .Take(limit)
                    .Select(candidate => candidate.Row.TryBegin(candidate.Row.Present!.Version, holder, duration, now)!),
            ];
            return ValueTask.FromResult(claimed);
        }
    }

    private ValueTask<T> Run<T>(InstallationKey key, Func<InMemoryInstallation, T> action, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            // A key that was only asked for leaves nothing behind.
            var known = _rows.TryGetValue(key, out var row);
            row ??= new InMemoryInstallation();
            var result = action(row);
            if (!known && row.Present is not null)
            {
                _rows.Add(key, row);
            }

            return ValueTask.FromResult(result);
        }
    }
}
