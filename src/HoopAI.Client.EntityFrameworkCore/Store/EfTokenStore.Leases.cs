using HoopAI.Client.Tokens;
using Microsoft.EntityFrameworkCore;

namespace HoopAI.Client.EntityFrameworkCore.Store;

internal sealed partial class EfTokenStore
{
    /// <summary>How long an installation that cannot be decrypted is left alone by claims: the same ones must not stand first in every batch.</summary>
    internal static readonly TimeSpan UnreadablePause = TimeSpan.FromHours(1);

    public ValueTask<RefreshLease?> TryBeginRefreshAsync(
        InstallationKey key, long version, string holder, TimeSpan duration, CancellationToken cancellationToken = default)
    {
        RefreshLease.Check(holder, duration);
        object[] values = [holder, (long)duration.TotalMilliseconds, key.ClientId, (int)key.Kind, key.ResourceId, version];
        return key.IsDefault ? default : WriteAsync("begin a refresh", key, async db =>
        {
            // A process without the keys must not keep away those that have them. What a version's tokens are never changes, so this look holds.
            var present = await Present(db, key).SingleOrDefaultAsync(row => row.Version == version, cancellationToken);
            if (present is null || mapper.ToInstallation(present).Tokens is null)
            {
                return null;
            }

            return await TakeAsync(db, LeaseSql.Begin, values) is [var row] ? mapper.ToLease(row) : null;
        }, cancellationToken);
    }

    public ValueTask<IReadOnlyList<RefreshLease>> ClaimAbandonedAsync(
        string clientId, string holder, TimeSpan duration, int limit, CancellationToken cancellationToken = default) =>
        ClaimAsync(LeaseSql.ClaimAbandoned(database.RowLock), clientId, holder, duration, limit, PostponeAbandonedAsync, cancellationToken);

    public ValueTask<IReadOnlyList<RefreshLease>> ClaimDueAsync(
        string clientId, string holder, TimeSpan duration, int limit, CancellationToken cancellationToken = default) =>
        ClaimAsync(LeaseSql.ClaimDue(database.RowLock), clientId, holder, duration, limit, PostponeDueAsync, cancellationToken);

    public async ValueTask EndRefreshAsync(RefreshLease lease, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        await WriteAsync("end the refresh", lease.Key, db => Present(db, lease.Key)
            .Where(row => row.Version == lease.Version && row.LeaseHolder == lease.Holder)
            .ExecuteUpdateAsync(
                set =>
                {
                    InstallationMapper.ClearLease(set);
                    SetActive(set);
                },
                cancellationToken), cancellationToken);
    }

    public async ValueTask PostponeRefreshAsync(RefreshLease lease, DateTimeOffset refreshDueAt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        long? due = refreshDueAt == DateTimeOffset.MaxValue ? null : refreshDueAt.ToUnixTimeMilliseconds();
        await WriteAsync("postpone the refresh", lease.Key, db => Present(db, lease.Key)
            .Where(row => row.Version == lease.Version && row.LeaseHolder == lease.Holder)
            .ExecuteUpdateAsync(
                set =>
                {
                    InstallationMapper.ClearLease(set);
                    SetActive(set);
                    set.SetProperty(row => row.RefreshDueAt, due);
                },
                cancellationToken), cancellationToken);
    }

    private ValueTask<IReadOnlyList<RefreshLease>> ClaimAsync(
        string sql, string clientId, string holder, TimeSpan duration, int limit, Func<IQueryable<InstallationRow>, Task> postpone, CancellationToken cancellationToken)
    {
        RefreshLease.Check(clientId, holder, duration, limit);
        object[] values = [holder, (long)duration.TotalMilliseconds, clientId, limit];
        return WriteAsync<IReadOnlyList<RefreshLease>>("claim refreshes", default, async db =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = await TakeAsync(db, sql, values);
            var leases = new List<RefreshLease>(rows.Count);
            var unreadable = new List<long>();
            foreach (var row in rows.OrderBy(row => row.RefreshDueAt).ThenBy(row => row.StateSince))
            {
                if (mapper.ToLease(row) is { } lease)
                {
                    leases.Add(lease);
                }
                else
                {
                    unreadable.Add(row.Id);
                }
            }

            if (unreadable.Count > 0)
            {
                await postpone(db.Installations.Where(row => unreadable.Contains(row.Id)));
            }

            return leases;
        }, cancellationToken);
    }

    /// <summary>
    /// One statement that commits itself. In a transaction around it, a process that is stopped before its commit would keep the rows locked for as long as it
    /// stands still: nobody could take over from it. Not cancelled either: nobody would know which leases were taken.
    /// </summary>
    private static Task<List<InstallationRow>> TakeAsync(HoopAIDbContext db, string sql, object[] values) =>
        db.Installations.FromSqlRaw(sql, values).AsNoTracking().ToListAsync(CancellationToken.None);

    private static Task PostponeDueAsync(IQueryable<InstallationRow> rows)
    {
        var pause = (long)UnreadablePause.TotalMilliseconds;
        return rows.ExecuteUpdateAsync(
            set =>
            {
                InstallationMapper.ClearLease(set);
                SetActive(set);
                set.SetProperty(row => row.RefreshDueAt, row => HoopAIDbContext.Now() + pause);
            },
            CancellationToken.None);
    }

    /// <summary>The refresh stays begun, and free for whoever has the keys and asks for this installation.</summary>
    private static Task PostponeAbandonedAsync(IQueryable<InstallationRow> rows)
    {
        var pause = (long)UnreadablePause.TotalMilliseconds;
        return rows.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.LeaseHolder, (string?)null).SetProperty(row => row.LeaseExpiresAt, row => HoopAIDbContext.Now() + pause),
            CancellationToken.None);
    }
}
