using System.Data.Common;
using HoopAI.Client.EntityFrameworkCore.Store;
using HoopAI.Client.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace HoopAI.Client.EntityFrameworkCore.Inbox;

/// <summary>
/// Writes deliveries down: one statement, one commit, one wait for the disk for all that arrived while the last one was under way. In the order of arrival, so
/// that their numbers have it.
/// </summary>
internal sealed class AcceptBatches(IDatabaseProvider database, InboxFaults faults)
{
    private const int Largest = 64;
    private const int CollisionAttempts = 4;

    private readonly Lock _lock = new();
    private readonly Queue<PendingAccept> _waiting = [];
    private bool _isWriting;

    public Task<bool> AcceptAsync(WebhookDelivery delivery)
    {
        var accept = new PendingAccept(delivery);
        lock (_lock)
        {
            _waiting.Enqueue(accept);
            if (_isWriting)
            {
                return accept.Written;
            }

            _isWriting = true;
        }

        _ = Task.Run(WriteAllAsync);
        return accept.Written;
    }

    private async Task WriteAllAsync()
    {
        while (Next() is { Count: > 0 } batch)
        {
            try
            {
                await WriteAsync(batch);
            }
            catch (Exception fault)
            {
                batch.ForEach(accept => accept.Fail(fault));
            }
        }
    }

    private List<PendingAccept> Next()
    {
        lock (_lock)
        {
            var batch = new List<PendingAccept>(Math.Min(_waiting.Count, Largest));
            while (batch.Count < Largest && _waiting.TryDequeue(out var accept))
            {
                batch.Add(accept);
            }

            _isWriting = batch.Count > 0;
            return batch;
        }
    }

    private async Task WriteAsync(List<PendingAccept> batch)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await WriteOnceAsync(batch);
                return;
            }
            catch (Exception fault) when (attempt < CollisionAttempts && database.IsCollision(fault))
            {
                // Two machines got the same deliveries in another order: nothing was written.
            }
            catch (Exception fault) when (faults.TryTranslate("write a delivery down", fault, out var translated))
            {
                throw translated;
            }
        }
    }

    private async Task WriteOnceAsync(List<PendingAccept> batch)
    {
        var isNew = new HashSet<(string, string)>();
        using (await database.EnterWriteAsync(CancellationToken.None))
        {
            await using var db = await database.CreateDbContextAsync();
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = InboxSql.Accept(batch.Count);
            for (var i = 0; i < batch.Count; i++)
            {
                AddParameters(command, i, batch[i].Delivery);
            }

            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                isNew.Add((reader.GetString(0), reader.GetString(1)));
            }
        }

        // Of two with one key in the same batch, the first is the one that was written.
        batch.ForEach(accept => accept.End(isNew.Remove((accept.Delivery.ClientId, accept.Delivery.Key))));
    }

    private static void AddParameters(DbCommand command, int i, WebhookDelivery delivery)
    {
        Add($"@client{i}", delivery.ClientId);
        Add($"@key{i}", delivery.Key);
        Add($"@event{i}", delivery.EventName);
        Add($"@resource{i}", delivery.Resource);
        Add($"@occurred{i}", delivery.OccurredAt is { } at ? at.ToUnixTimeMilliseconds() : DBNull.Value, System.Data.DbType.Int64);
        Add($"@body{i}", System.Runtime.InteropServices.MemoryMarshal.TryGetArray(delivery.Body, out var body) && body.Offset == 0 && body.Count == body.Array!.Length
            ? body.Array
            : delivery.Body.ToArray());

        void Add(string name, object value, System.Data.DbType? type = null)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            if (type is { } given)
            {
                parameter.DbType = given;
            }

            command.Parameters.Add(parameter);
        }
    }
}
