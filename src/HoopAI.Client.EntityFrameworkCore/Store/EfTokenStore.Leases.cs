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
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var taken = await db.Installations.FromSqlRaw(LeaseSql.Begin, values).AsNoTracking().ToListAsync(cancellationToken);
            if (taken is not [var row] || mapper.ToLease(row) is not { } lease)
            {
                // Undone with the transaction: a process without the keys must not keep away those that have them.
                return null;
            }

            await transaction.CommitAsync(CancellationToken.None);
            return lease;
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
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var rows = await db.Installations.FromSqlRaw(sql, values).AsNoTracking().ToListAsync(cancellationToken);
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

            await transaction.CommitAsync(CancellationToken.None);
            return leases;
        }, cancellationToken);
    }

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
