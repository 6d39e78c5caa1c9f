using System.Runtime.CompilerServices;

namespace HoopAI.Client.Webhooks;

/// <summary>An inbox in memory, for tests and trials: what is not handled when the process ends is lost, and there is no database to write effects to.</summary>
/// <param name="time">The inbox's clock.</param>
public sealed class InMemoryWebhookInbox(TimeProvider time) : IWebhookInbox
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string ClientId, string Key), InMemoryDelivery> _byKey = [];
    private readonly Dictionary<(string ClientId, string Resource), LinkedList<InMemoryDelivery>> _pending = [];
    private readonly SortedDictionary<long, InMemoryDelivery> _parked = [];
    private readonly Queue<InMemoryDelivery> _byAge = [];
    private long _last;

    /// <inheritdoc />
    public ValueTask<bool> AcceptAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        lock (_lock)
        {
            if (_byKey.ContainsKey((delivery.ClientId, delivery.Key)))
            {
                return ValueTask.FromResult(false);
            }

            var now = time.GetUtcNow();
            var entry = new InMemoryDelivery(++_last, delivery, now) { DueAt = now };
            _byKey.Add((delivery.ClientId, delivery.Key), entry);
            _byAge.Enqueue(entry);
            Append(entry);
        }

        return ValueTask.FromResult(true);
    }

    /// <inheritdoc />
    public ValueTask<bool> ContainsAsync(string clientId, string key, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            return ValueTask.FromResult(_byKey.ContainsKey((clientId, key)));
        }
    }

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<ClaimedDelivery>> ClaimAsync(string clientId, string holder, TimeSpan lease, int limit, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var claimed = new List<ClaimedDelivery>();
        lock (_lock)
        {
            var now = time.GetUtcNow();
            foreach (var (key, queue) in _pending)
            {
                if (claimed.Count == limit)
                {
                    break;
                }

                if (key.ClientId == clientId && queue.First!.Value.TryClaim(now, lease) is { } delivery)
                {
                    claimed.Add(delivery);
                }
            }
        }

        return ValueTask.FromResult<IReadOnlyList<ClaimedDelivery>>(claimed);
    }

    /// <inheritdoc />
    public ValueTask<ClaimedDelivery?> ClaimNextAsync(string clientId, string resource, string holder, TimeSpan lease, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return ValueTask.FromResult(_pending.TryGetValue((clientId, resource), out var queue) ? queue.First!.Value.TryClaim(time.GetUtcNow(), lease) : null);
        }
    }

    /// <inheritdoc />
    /// <exception cref="WebhookInboxException">There are effects, and no database to write them to.</exception>
    public ValueTask<bool> CompleteAsync(ClaimedDelivery delivery, IReadOnlyList<WebhookEffect> effects, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(effects);
        if (effects.Count > 0)
        {
            throw new WebhookInboxException(
                "WriteOnce needs a database, and this inbox is in memory. Register AddSqliteStore(…) or AddEntityFrameworkStore(…), and leave AddInMemoryWebhookInbox out.");
        }

        return Change(delivery, static entry => entry.Body = default);
    }

    /// <inheritdoc />
    public ValueTask<bool> RetryLaterAsync(ClaimedDelivery delivery, TimeSpan delay, string error, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (Find(delivery) is not { } entry)
            {
                return ValueTask.FromResult(false);
            }

            (entry.Error, entry.DueAt, entry.LeaseExpiresAt) = (error, time.GetUtcNow() + delay, null);
            return ValueTask.FromResult(true);
        }
    }

    /// <inheritdoc />
    public ValueTask<bool> ParkAsync(ClaimedDelivery delivery, string error, CancellationToken cancellationToken = default) => Change(delivery, entry =>
    {
        entry.Error = error;
        _parked.Add(entry.Id, entry);
    });

    /// <inheritdoc />
    public ValueTask<WebhookInboxStatus> GetStatusAsync(string clientId, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            var pending = _pending.Where(queue => queue.Key.ClientId == clientId).SelectMany(queue => queue.Value).ToList();
            TimeSpan? oldest = pending.Count == 0 ? null : time.GetUtcNow() - pending.Min(entry => entry.ReceivedAt);
            return ValueTask.FromResult(new WebhookInboxStatus(pending.Count, oldest, _parked.Values.Count(entry => entry.Delivery.ClientId == clientId)));
        }
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<ParkedDelivery> ListParkedAsync(string clientId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<ParkedDelivery> parked;
        lock (_lock)
        {
            parked = [.. _parked.Values.Where(entry => entry.Delivery.ClientId == clientId).Select(entry => entry.ToParked())];
        }

        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var delivery in parked)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return delivery;
        }
    }

    /// <inheritdoc />
    public ValueTask<bool> RetryParkedAsync(string clientId, long id, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (!TakeParked(clientId, id, out var entry))
            {
                return ValueTask.FromResult(false);
            }

            (entry.Attempt, entry.DueAt, entry.LeaseExpiresAt) = (0, time.GetUtcNow(), null);
            Append(entry);
            return ValueTask.FromResult(true);
        }
    }

    /// <inheritdoc />
    public ValueTask<bool> DiscardParkedAsync(string clientId, long id, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            return ValueTask.FromResult(TakeParked(clientId, id, out _));
        }
    }

    /// <inheritdoc />
    public ValueTask<bool> HasLaterAsync(string clientId, string resource, string eventName, DateTimeOffset than, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            return ValueTask.FromResult(_byKey.Values.Any(entry =>
                entry.Delivery.ClientId == clientId && entry.Delivery.Resource == resource && entry.Delivery.EventName == eventName && entry.Delivery.OccurredAt > than));
        }
    }

    /// <inheritdoc />
    public ValueTask<int> ForgetAsync(string clientId, TimeSpan age, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            var before = time.GetUtcNow() - age;
            var forgotten = 0;

            // What is old and not handled keeps its place, and is looked at again.
            for (var left = _byAge.Count; left > 0 && _byAge.TryPeek(out var entry) && entry.ReceivedAt < before; left--)
            {
                _byAge.Dequeue();
                if (entry.Delivery.ClientId == clientId && entry.IsDone)
                {
                    _byKey.Remove((clientId, entry.Delivery.Key));
                    forgotten++;
                }
                else
                {
                    _byAge.Enqueue(entry);
                }
            }

            return ValueTask.FromResult(forgotten);
        }
    }

    private void Append(InMemoryDelivery entry)
    {
        var key = (entry.Delivery.ClientId, entry.Delivery.Resource);
        if (!_pending.TryGetValue(key, out var queue))
        {
            _pending.Add(key, queue = []);
        }

        // One that comes back stands where it stood.
        var after = queue.Last;
        while (after is not null && after.Value.Id > entry.Id)
        {
            after = after.Previous;
        }

        entry.IsDone = false;
        entry.Node = after is null ? queue.AddFirst(entry) : queue.AddAfter(after, entry);
    }

    private ValueTask<bool> Change(ClaimedDelivery delivery, Action<InMemoryDelivery> change)
    {
        lock (_lock)
        {
            if (Find(delivery) is not { } entry)
            {
                return ValueTask.FromResult(false);
            }

            var queue = entry.Node!.List!;
            queue.Remove(entry.Node);
            (entry.Node, entry.IsDone, entry.LeaseExpiresAt) = (null, true, null);
            if (queue.Count == 0)
            {
                _pending.Remove((delivery.ClientId, delivery.Resource));
            }

            change(entry);
            return ValueTask.FromResult(true);
        }
    }

    private InMemoryDelivery? Find(ClaimedDelivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return _byKey.TryGetValue((delivery.ClientId, delivery.Key), out var entry) && entry.Node is not null && entry.Attempt == delivery.Attempt && entry.LeaseExpiresAt is not null
            ? entry
            : null;
    }

    private bool TakeParked(string clientId, long id, out InMemoryDelivery entry) =>
        _parked.TryGetValue(id, out entry!) && entry.Delivery.ClientId == clientId && _parked.Remove(id);
}
