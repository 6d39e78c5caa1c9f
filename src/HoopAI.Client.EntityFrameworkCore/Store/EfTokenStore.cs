using System.Runtime.CompilerServices;
using HoopAI.Client.Tokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace HoopAI.Client.EntityFrameworkCore.Store;

/// <summary>
/// The contract on a database. Whatever decides between processes is the WHERE of a single UPDATE statement that also writes the decision;
/// nothing is read first and written later.
/// </summary>
internal sealed class EfTokenStore(IDatabaseProvider database, InstallationMapper mapper, StoreFaults faults) : ITokenStore
{
    private const int PageSize = 500;

    public ValueTask<Installation?> FindAsync(InstallationKey key, CancellationToken cancellationToken = default) =>
        RunAsync("read", key, async db => await Present(db, key).SingleOrDefaultAsync(cancellationToken) is { } row
            ? mapper.ToInstallation(row)
            : null);

    public async ValueTask<Installation> SaveInstallationAsync(
        InstallationKey key, TokenSet tokens, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        if (key.IsDefault)
        {
            throw new ArgumentException("The key names no installation.", nameof(key));
        }

        var values = mapper.ToRow(key, tokens);
        for (var mayRepeat = true; ; mayRepeat = false)
        {
            try
            {
                var row = await WriteAsync("save", key, db => InstallAsync(db, key, values, cancellationToken), cancellationToken);
                return mapper.ToInstallation(row);
            }
            catch (TokenStoreException exception) when (mayRepeat && exception.InnerException is DbUpdateException)
            {
                // Another process has inserted the same key at the same time: now there is a row to replace.
            }
        }
    }

    public ValueTask<RefreshLease?> TryBeginRefreshAsync(
        InstallationKey key, long version, string holder, TimeSpan duration, CancellationToken cancellationToken = default)
    {
        RefreshLease.Check(holder, duration);
        var milliseconds = (long)duration.TotalMilliseconds;
        return WriteAsync("begin a refresh", key, async db =>
        {
            var taken = await Present(db, key)
                .Where(row => row.Version == version
                    && row.State != InstallationState.NeedsReauthorization
                    && (row.LeaseHolder == null || row.LeaseHolder == holder || row.LeaseExpiresAt <= HoopAIDbContext.Now()))
                .ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.LeaseHolder, holder)
                        .SetProperty(row => row.LeaseExpiresAt, row => HoopAIDbContext.Now() + milliseconds)
                        .SetProperty(row => row.LeaseVersion, row => row.Version)
                        .SetProperty(row => row.State, InstallationState.Refreshing)
                        .SetProperty(row => row.StateSince, row => row.State == InstallationState.Refreshing ? row.StateSince : HoopAIDbContext.Now()),
                    cancellationToken);
            return taken == 1 ? await ReadLeaseAsync(db, key, version, holder) : null;
        }, cancellationToken);
    }

    public ValueTask<SaveOutcome> SaveRefreshedAsync(RefreshLease lease, TokenSet tokens, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(tokens);
        var values = mapper.ToRow(lease.Key, tokens);
        return WriteAsync("save the refreshed tokens", lease.Key, async db =>
        {
            var saved = await Present(db, lease.Key)
                .Where(row => row.Version == lease.Version)
                .ExecuteUpdateAsync(
                    set =>
                    {
                        InstallationMapper.SetTokens(set, values);
                        set.SetProperty(row => row.Version, row => row.Version + 1);
                        SetActive(set);
                    },
                    cancellationToken);
            return saved == 1 ? SaveOutcome.Saved
                : await Present(db, lease.Key).AnyAsync(cancellationToken) ? SaveOutcome.Superseded
                : SaveOutcome.Removed;
        }, cancellationToken);
    }

    public async ValueTask EndRefreshAsync(RefreshLease lease, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        await WriteAsync(
            "end the refresh", lease.Key, db => EndAsync(db, lease.Key, lease.Version, lease.Holder, cancellationToken), cancellationToken);
    }

    public ValueTask<bool> MarkNeedsReauthorizationAsync(
        InstallationKey key, long version, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        var text = reason.Length <= InstallationConfiguration.ReasonLength ? reason : reason[..InstallationConfiguration.ReasonLength];
        return WriteAsync("save the state", key, async db => await Present(db, key)
            .Where(row => row.Version == version)
            .ExecuteUpdateAsync(
                set =>
                {
                    InstallationMapper.ClearLease(set);
                    set.SetProperty(row => row.State, InstallationState.NeedsReauthorization)
                        .SetProperty(row => row.StateReason, row => row.StateReason ?? text)
                        .SetProperty(row => row.StateSince, row => row.State == InstallationState.NeedsReauthorization ? row.StateSince : HoopAIDbContext.Now());
                },
                cancellationToken) == 1, cancellationToken);
    }

    public ValueTask<bool> RemoveAsync(InstallationKey key, CancellationToken cancellationToken = default) =>
        WriteAsync("remove the tokens", key, async db => await Present(db, key).ExecuteUpdateAsync(
            set =>
            {
                InstallationMapper.SetTokens(set, new InstallationRow { ClientId = key.ClientId, ResourceId = key.ResourceId });
                SetActive(set);
                set.SetProperty(row => row.RemovedAt, row => HoopAIDbContext.Now());
            },
            cancellationToken) == 1, cancellationToken);

    public async IAsyncEnumerable<Installation> ListAsync(
        string clientId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(clientId);
        List<InstallationRow> page;
        for (long last = 0; ; last = page[^1].Id)
        {
            // In pages, so that a slow reader holds no snapshot of the database open.
            page = await RunAsync("list", default, db => db.Installations.AsNoTracking()
                .Where(row => row.ClientId == clientId && row.RemovedAt == null && row.Id > last)
                .OrderBy(row => row.Id)
                .Take(PageSize)
                .ToListAsync(cancellationToken));
            foreach (var row in page)
            {
                yield return mapper.ToInstallation(row);
            }

            if (page.Count < PageSize)
            {
                yield break;
            }
        }
    }

    private static IQueryable<InstallationRow> Any(HoopAIDbContext db, InstallationKey key) => db.Installations.AsNoTracking()
        .Where(row => row.ClientId == key.ClientId && row.Kind == key.Kind && row.ResourceId == key.ResourceId);

    private static IQueryable<InstallationRow> Present(HoopAIDbContext db, InstallationKey key) =>
        Any(db, key).Where(row => row.RemovedAt == null);

    private static async Task<InstallationRow> InstallAsync(
        HoopAIDbContext db, InstallationKey key, InstallationRow values, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = await db.ReadClockAsync(cancellationToken);
        var replaced = await Any(db, key).ExecuteUpdateAsync(
            set =>
            {
                InstallationMapper.SetTokens(set, values);
                set.SetProperty(row => row.Version, row => row.Version + 1)
                    .SetProperty(row => row.State, InstallationState.Active)
                    .SetProperty(row => row.StateReason, (string?)null)
                    .SetProperty(row => row.StateSince, now)
                    .SetProperty(row => row.InstalledAt, now)
                    .SetProperty(row => row.RemovedAt, (long?)null);
            },
            cancellationToken);
        if (replaced == 0)
        {
            (values.Version, values.StateSince, values.InstalledAt) = (1, now, now);
            db.Add(values);
            await db.SaveChangesAsync(cancellationToken);
        }

        var stored = await Any(db, key).SingleAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        return stored;
    }

    private static void SetActive(UpdateSettersBuilder<InstallationRow> set) =>
        set.SetProperty(row => row.State, InstallationState.Active)
            .SetProperty(row => row.StateReason, (string?)null)
            .SetProperty(row => row.StateSince, row => row.State == InstallationState.Active ? row.StateSince : HoopAIDbContext.Now());

    private static Task<int> EndAsync(
        HoopAIDbContext db, InstallationKey key, long version, string holder, CancellationToken cancellationToken) =>
        Present(db, key)
            .Where(row => row.Version == version && row.LeaseHolder == holder)
            .ExecuteUpdateAsync(
                set =>
                {
                    InstallationMapper.ClearLease(set);
                    SetActive(set);
                },
                cancellationToken);

    /// <summary>The lease is taken: from here on a cancelled caller must not leave it behind, so nothing is cancelled any more.</summary>
    private async Task<RefreshLease?> ReadLeaseAsync(HoopAIDbContext db, InstallationKey key, long version, string holder)
    {
        var row = await Present(db, key)
            .SingleOrDefaultAsync(row => row.Version == version && row.LeaseHolder == holder, CancellationToken.None);
        if (row is null)
        {
            return null;
        }

        try
        {
            var expiresAt = DateTimeOffset.FromUnixTimeMilliseconds(row.LeaseExpiresAt!.Value);
            return new RefreshLease(key, version, holder, expiresAt, mapper.ToInstallation(row));
        }
        catch (TokenProtectionException)
        {
            // A process without the keys must not keep away those that have them.
            await EndAsync(db, key, version, holder, CancellationToken.None);
            throw;
        }
    }

    private async ValueTask<T> WriteAsync<T>(
        string action, InstallationKey key, Func<HoopAIDbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        using var turn = await database.EnterWriteAsync(cancellationToken);
        return await RunAsync(action, key, work);
    }

    private async ValueTask<T> RunAsync<T>(string action, InstallationKey key, Func<HoopAIDbContext, Task<T>> work)
    {
        try
        {
            await using var db = await database.CreateDbContextAsync();
            return await work(db);
        }
        catch (Exception exception) when (faults.TryTranslate(action, key, exception, out var translated))
        {
            throw translated;
        }
    }
}
