using System.Runtime.CompilerServices;
using HoopAI.Client.EntityFrameworkCore.Store;
using HoopAI.Client.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using IDatabaseProvider = HoopAI.Client.EntityFrameworkCore.Store.IDatabaseProvider;

namespace HoopAI.Client.EntityFrameworkCore.Inbox;

/// <summary>
/// The inbox on a database. Whatever decides between processes is the WHERE of a single UPDATE that also writes the decision; number and attempt together name a
/// claim, so that one who was overtaken writes nothing.
/// </summary>
internal sealed class EfWebhookInbox(IDatabaseProvider database, AcceptBatches batches, InboxFaults faults) : IWebhookInbox
{
    private const int PageSize = 100;
    private const int ForgetSize = 1000;
    private const int CollisionAttempts = 4;

    public async ValueTask<bool> AcceptAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        cancellationToken.ThrowIfCancellationRequested();
        return await batches.AcceptAsync(delivery).WaitAsync(cancellationToken);
    }

    public ValueTask<bool> ContainsAsync(string clientId, string key, CancellationToken cancellationToken = default) =>
        RunAsync("be read", db => db.Deliveries.AnyAsync(row => row.ClientId == clientId && row.DeliveryKey == key, cancellationToken));

    public ValueTask<IReadOnlyList<ClaimedDelivery>> ClaimAsync(string clientId, string holder, TimeSpan lease, int limit, CancellationToken cancellationToken = default) =>
        TakeAsync(InboxSql.Claim(database.RowLock), [holder, (long)lease.TotalMilliseconds, clientId, limit], cancellationToken);

    public async ValueTask<ClaimedDelivery?> ClaimNextAsync(
        string clientId, string resource, string holder, TimeSpan lease, CancellationToken cancellationToken = default) =>
        await TakeAsync(InboxSql.ClaimNext, [holder, (long)lease.TotalMilliseconds, clientId, resource], cancellationToken) is [var next] ? next : null;

    public ValueTask<bool> CompleteAsync(ClaimedDelivery delivery, IReadOnlyList<WebhookEffect> effects, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(effects);
        return effects.Count == 0
            ? WriteAsync("note a delivery as handled", db => FinishAsync(db, delivery, cancellationToken), cancellationToken)
            : WriteOnceAsync("write what handlers have ordered", db => FinishAsync(db, delivery, effects, cancellationToken), cancellationToken);
    }

    public ValueTask<bool> RetryLaterAsync(ClaimedDelivery delivery, TimeSpan delay, string error, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var (wait, text) = ((long)delay.TotalMilliseconds, Cut(error));
        return WriteAsync("note a failure", async db => await Claimed(db, delivery).ExecuteUpdateAsync(
            set =>
            {
                ClearLease(set);
                set.SetProperty(row => row.DueAt, row => HoopAIDbContext.Now() + wait).SetProperty(row => row.Error, text);
            },
            cancellationToken) == 1, cancellationToken);
    }

    public ValueTask<bool> ParkAsync(ClaimedDelivery delivery, string error, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var text = Cut(error);
        return WriteAsync("park a delivery", async db => await Claimed(db, delivery).ExecuteUpdateAsync(
            set =>
            {
                ClearLease(set);
                set.SetProperty(row => row.State, DeliveryState.Parked).SetProperty(row => row.Error, text);
            },
            cancellationToken) == 1, cancellationToken);
    }

    public ValueTask<WebhookInboxStatus> GetStatusAsync(string clientId, CancellationToken cancellationToken = default) => RunAsync("be read", async db =>
    {
        var pending = db.Deliveries.Where(row => row.ClientId == clientId && row.State == DeliveryState.Pending);
        var count = await pending.LongCountAsync(cancellationToken);
        var oldest = await pending.MinAsync(row => (long?)row.ReceivedAt, cancellationToken);
        var parked = await db.Deliveries.LongCountAsync(row => row.ClientId == clientId && row.State == DeliveryState.Parked, cancellationToken);
        TimeSpan? age = oldest is { } received ? TimeSpan.FromMilliseconds(Math.Max(0, await db.ReadClockAsync(cancellationToken) - received)) : null;
        return new WebhookInboxStatus(count, age, parked);
    });

    public async IAsyncEnumerable<ParkedDelivery> ListParkedAsync(string clientId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<DeliveryRow> page;
        for (long last = 0; ; last = page[^1].Id)
        {
            // In pages, so that a slow reader holds no snapshot of the database open.
            page = await RunAsync("be read", db => db.Deliveries.AsNoTracking()
                .Where(row => row.ClientId == clientId && row.State == DeliveryState.Parked && row.Id > last)
                .OrderBy(row => row.Id)
                .Take(PageSize)
                .ToListAsync(cancellationToken));
            foreach (var row in page)
            {
                yield return DeliveryMapper.ToParked(row);
            }

            if (page.Count < PageSize)
            {
                yield break;
            }
        }
    }

    public ValueTask<bool> RetryParkedAsync(string clientId, long id, CancellationToken cancellationToken = default) =>
        WriteAsync("take a delivery up again", async db => await Parked(db, clientId, id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, DeliveryState.Pending)
                .SetProperty(row => row.Attempts, 0)
                .SetProperty(row => row.DueAt, row => HoopAIDbContext.Now()),
            cancellationToken) == 1, cancellationToken);

    public ValueTask<bool> DiscardParkedAsync(string clientId, long id, CancellationToken cancellationToken = default) =>
        WriteAsync("give a delivery up", async db => await Parked(db, clientId, id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, DeliveryState.Done).SetProperty(row => row.Body, (byte[]?)null),
            cancellationToken) == 1, cancellationToken);

    public ValueTask<bool> HasLaterAsync(string clientId, string resource, string eventName, DateTimeOffset than, CancellationToken cancellationToken = default)
    {
        var after = than.ToUnixTimeMilliseconds();
        return RunAsync("be read", db => db.Deliveries.AnyAsync(
            row => row.ClientId == clientId && row.EventName == eventName && row.Resource == resource && row.OccurredAt > after, cancellationToken));
    }

    public ValueTask<int> ForgetAsync(string clientId, TimeSpan age, CancellationToken cancellationToken = default)
    {
        var span = (long)age.TotalMilliseconds;
        return WriteAsync("forget old deliveries", async db =>
        {
            var before = await db.ReadClockAsync(cancellationToken) - span;
            var old = await db.Deliveries
                .Where(row => row.ClientId == clientId && row.State == DeliveryState.Done && row.ReceivedAt < before)
                .OrderBy(row => row.ReceivedAt)
                .Select(row => row.Id)
                .Take(ForgetSize)
                .ToListAsync(cancellationToken);
            return old.Count == 0 ? 0 : await db.Deliveries.Where(row => old.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
        }, cancellationToken);
    }

    private static IQueryable<DeliveryRow> Claimed(HoopAIDbContext db, ClaimedDelivery delivery) => db.Deliveries.Where(row =>
        row.Id == delivery.Id && row.State == DeliveryState.Pending && row.Attempts == delivery.Attempt && row.LeaseHolder != null);

    private static IQueryable<DeliveryRow> Parked(HoopAIDbContext db, string clientId, long id) => db.Deliveries.Where(row =>
        row.Id == id && row.ClientId == clientId && row.State == DeliveryState.Parked);

    private static void ClearLease(UpdateSettersBuilder<DeliveryRow> set) =>
        set.SetProperty(row => row.LeaseHolder, (string?)null).SetProperty(row => row.LeaseExpiresAt, (long?)null);

    private static async Task<bool> FinishAsync(HoopAIDbContext db, ClaimedDelivery delivery, CancellationToken cancellationToken) =>
        await Claimed(db, delivery).ExecuteUpdateAsync(
            set =>
            {
                ClearLease(set);
                set.SetProperty(row => row.State, DeliveryState.Done).SetProperty(row => row.Body, (byte[]?)null).SetProperty(row => row.Error, (string?)null);
            },
            cancellationToken) == 1;

    private static async Task<bool> FinishAsync(HoopAIDbContext db, ClaimedDelivery delivery, IReadOnlyList<WebhookEffect> effects, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // First, so that whoever has lost the claim writes nothing, and whoever has it keeps others away until the commit.
        if (!await FinishAsync(db, delivery, cancellationToken))
        {
            return false;
        }

        foreach (var effect in effects)
        {
            await effect(transaction.GetDbTransaction(), cancellationToken);
        }

        await transaction.CommitAsync(CancellationToken.None);
        return true;
    }

    /// <summary>One statement that commits itself. Not cancelled: nobody would know what was taken.</summary>
    private ValueTask<IReadOnlyList<ClaimedDelivery>> TakeAsync(string sql, object[] values, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return WriteAsync<IReadOnlyList<ClaimedDelivery>>("claim deliveries", async db =>
        {
            var rows = await db.Deliveries.FromSqlRaw(sql, values).AsNoTracking().ToListAsync(CancellationToken.None);
            return [.. rows.OrderBy(row => row.Id).Select(DeliveryMapper.ToClaimed)];
        }, cancellationToken);
    }

    private static string Cut(string text) => text.Length <= DeliveryConfiguration.ErrorLength ? text : text[..DeliveryConfiguration.ErrorLength];

    private async ValueTask<T> WriteAsync<T>(string action, Func<HoopAIDbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await WriteOnceAsync(action, work, cancellationToken);
            }
            catch (WebhookInboxException fault) when (attempt < CollisionAttempts && database.IsCollision(fault))
            {
                // Undone by the database to let another writer pass.
            }
        }
    }

    private async ValueTask<T> WriteOnceAsync<T>(string action, Func<HoopAIDbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        using var turn = await database.EnterWriteAsync(cancellationToken);
        return await RunAsync(action, work);
    }

    private async ValueTask<T> RunAsync<T>(string action, Func<HoopAIDbContext, Task<T>> work)
    {
        try
        {
            await using var db = await database.CreateDbContextAsync();
            return await work(db);
        }
        catch (Exception exception) when (faults.TryTranslate(action, exception, out var translated))
        {
            throw translated;
        }
    }
}
