using System.Runtime.CompilerServices;
using HoopAI.Client.Tokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace HoopAI.Client.EntityFrameworkCore.Store;

/// <summary>
/// The contract on a database. Whatever decides between processes is the WHERE of a single UPDATE statement that also writes the decision;
/// nothing is read first and written later.
/// </summary>
internal sealed partial class EfTokenStore(IDatabaseProvider database, InstallationMapper mapper, StoreFaults faults) : ITokenStore, ICountingTokenStore
{
    private const int PageSize = 500;
    private const int CollisionAttempts = 4;

    public ValueTask<Installation?> FindAsync(InstallationKey key, CancellationToken cancellationToken = default) =>
        RunAsync("read", key, async db => await Present(db, key).SingleOrDefaultAsync(cancellationToken) is { } row
            ? mapper.ToInstallation(row)
            : null);

    public async ValueTask<Installation> SaveInstallationAsync(
        InstallationKey key, TokenSet tokens, DateTimeOffset refreshDueAt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        if (key.IsDefault)
        {
            throw new ArgumentException("The key names no installation.", nameof(key));
        }

        var values = mapper.ToRow(key, tokens, refreshDueAt);
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

    public ValueTask<SaveOutcome> SaveRefreshedAsync(
        RefreshLease lease, TokenSet tokens, DateTimeOffset refreshDueAt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(tokens);
        var values = mapper.ToRow(lease.Key, tokens, refreshDueAt);
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

    public ValueTask<bool> RemoveAsync(
        InstallationKey key, DateTimeOffset? installedBefore = null, CancellationToken cancellationToken = default) =>
        WriteAsync("remove the tokens", key, async db =>
            await ForgetAsync(Present(db, key), installedBefore, cancellationToken) == 1, cancellationToken);

    public ValueTask<int> RemoveCompanyAsync(
        string clientId, string companyId, DateTimeOffset? installedBefore = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(clientId);
        ArgumentException.ThrowIfNullOrEmpty(companyId);
        return WriteAsync("remove the company's tokens", default, db => ForgetAsync(
            db.Installations.Where(row => row.ClientId == clientId && row.RemovedAt == null
                && ((row.Kind == ResourceKind.Company && row.ResourceId == companyId) || (row.Kind == ResourceKind.Location && row.CompanyId == companyId))),
            installedBefore,
            cancellationToken), cancellationToken);
    }

    public ValueTask<DateTimeOffset> GetTimeAsync(CancellationToken cancellationToken = default) =>
        RunAsync("read its clock", default, async db => DateTimeOffset.FromUnixTimeMilliseconds(await db.ReadClockAsync(cancellationToken)));

    public ValueTask<InstallationCounts> CountAsync(string clientId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(clientId);
        return RunAsync("count", default, async db =>
        {
            var present = db.Installations.Where(row => row.ClientId == clientId && row.RemovedAt == null);
            var all = await present.LongCountAsync(cancellationToken);
            return new InstallationCounts(all, await present.LongCountAsync(row => row.State == InstallationState.NeedsReauthorization, cancellationToken));
        });
    }

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

    private static Task<int> ForgetAsync(IQueryable<InstallationRow> rows, DateTimeOffset? installedBefore, CancellationToken cancellationToken)
    {
        if (installedBefore is { } time)
        {
            var before = time.ToUnixTimeMilliseconds();
            rows = rows.Where(row => row.InstalledAt <= before);
        }

        return rows.ExecuteUpdateAsync(
            set =>
            {
                InstallationMapper.SetTokens(set, new InstallationRow { ClientId = "", ResourceId = "" });
                SetActive(set);
                set.SetProperty(row => row.RemovedAt, row => HoopAIDbContext.Now());
            },
            cancellationToken);
    }

    private static void SetActive(UpdateSettersBuilder<InstallationRow> set) =>
        set.SetProperty(row => row.State, InstallationState.Active)
            .SetProperty(row => row.StateReason, (string?)null)
            .SetProperty(row => row.StateSince, row => row.State == InstallationState.Active ? row.StateSince : HoopAIDbContext.Now());

    private async ValueTask<T> WriteAsync<T>(
        string action, InstallationKey key, Func<HoopAIDbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        using var turn = await database.EnterWriteAsync(cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunAsync(action, key, work);
            }
            catch (TokenStoreException fault) when (attempt < CollisionAttempts && database.IsCollision(fault))
            {
                // Undone by the database to let another writer pass.
            }
        }
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
