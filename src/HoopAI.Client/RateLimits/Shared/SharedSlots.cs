namespace HoopAI.Client.RateLimits;

/// <summary>The slots of a shared budget that this process holds: granted, under way, and to be handed back. Not thread-safe; its owner locks.</summary>
internal sealed class SharedSlots(TimeProvider time)
{
    /// <summary>A slot that is not used so soon after it may be is handed back: others may need it.</summary>
    public static readonly TimeSpan UseWithin = TimeSpan.FromSeconds(2);

    private readonly PriorityQueue<SharedSlot, long> _granted = new();
    private readonly Dictionary<long, SharedSlot> _underWay = [];
    private readonly List<SharedSlot> _used = [];
    private readonly List<SharedSlot> _unused = [];
    private long _taken;

    public int Granted => _granted.Count;

    public bool IsEmpty => _granted.Count + _underWay.Count == 0 && !HasReturns;

    public bool HasReturns => _used.Count + _unused.Count > 0;

    /// <summary>How long until the next granted one may be used; null without one.</summary>
    public TimeSpan? NextIn(long now) =>
        !_granted.TryPeek(out _, out var at) ? null : at <= now ? TimeSpan.Zero : time.GetElapsedTime(now, at);

    public void Add(GrantedPermit granted, long now)
    {
        var at = now + time.TimestampsIn(granted.UsableIn);
        _granted.Enqueue(new SharedSlot(granted.Slot, granted.Ticket, at), at);
    }

    public bool TryTake(long now, out long number)
    {
        DropStale(now);
        number = 0;
        if (!_granted.TryPeek(out var slot, out var at) || at > now)
        {
            return false;
        }

        _granted.Dequeue();
        _underWay.Add(number = ++_taken, slot);
        return true;
    }

    public void Used(long number, long now)
    {
        if (_underWay.Remove(number, out var slot))
        {
            _used.Add(slot with { At = now });
        }
    }

    /// <summary>Somebody else in this process may use it yet.</summary>
    public void Unused(long number)
    {
        if (_underWay.Remove(number, out var slot))
        {
            _granted.Enqueue(slot, slot.At);
        }
    }

    /// <summary>What is to be handed back, all of it; it stays until <see cref="Returned"/> says that it has arrived.</summary>
    public IReadOnlyList<ReturnedPermit> Returns(long now)
    {
        DropStale(now);
        return
        [
            .. _used.Select(slot => new ReturnedPermit(slot.Slot, slot.Ticket, time.GetElapsedTime(slot.At, now))),
            .. _unused.Select(slot => new ReturnedPermit(slot.Slot, slot.Ticket, null)),
        ];
    }

    public void Returned(IReadOnlyList<ReturnedPermit> arrived)
    {
        var tickets = arrived.Select(one => (one.Slot, one.Ticket)).ToHashSet();
        _used.RemoveAll(slot => tickets.Contains((slot.Slot, slot.Ticket)));
        _unused.RemoveAll(slot => tickets.Contains((slot.Slot, slot.Ticket)));
    }

    /// <summary>Nothing more is taken: all that is granted is to be handed back.</summary>
    public void GiveUpGranted()
    {
        while (_granted.TryDequeue(out var slot, out _))
        {
            _unused.Add(slot);
        }
    }

    private void DropStale(long now)
    {
        while (_granted.TryPeek(out var slot, out var at) && at < now && time.GetElapsedTime(at, now) > UseWithin)
        {
            _granted.Dequeue();
            _unused.Add(slot);
        }
    }
}
