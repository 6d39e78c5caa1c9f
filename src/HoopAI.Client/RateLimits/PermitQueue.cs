namespace HoopAI.Client.RateLimits;

/// <summary>
/// Those who wait for a permit: interactive calls first, each kind in the order of its coming. While both wait, one permit in ten goes to batch, so that it is
/// never starved. Not thread-safe; its owner locks.
/// </summary>
internal sealed class PermitQueue
{
    private const int BatchesTurn = 10;

    private readonly LinkedList<PermitWaiter> _interactive = [];
    private readonly LinkedList<PermitWaiter> _batch = [];
    private int _passedBatch;

    public int Count => _interactive.Count + _batch.Count;

    /// <summary>Whose turn it is; null when nobody waits.</summary>
    public CallPriority? Next =>
        _interactive.Count > 0 && (_batch.Count == 0 || _passedBatch < BatchesTurn - 1) ? CallPriority.Interactive
        : _batch.Count > 0 ? CallPriority.Batch
        : null;

    /// <summary>How many go before a newcomer of that priority, at the least.</summary>
    public int Before(CallPriority priority) => priority == CallPriority.Batch ? Count : _interactive.Count;

    public int CountOf(CallPriority priority) => Of(priority).Count;

    public PermitWaiter Enter(CallPriority priority)
    {
        var waiter = new PermitWaiter(priority);
        waiter.Place = Of(priority).AddLast(waiter);
        return waiter;
    }

    /// <summary>Gives the permit to the first of that priority.</summary>
    public void Serve(CallPriority priority, in Permit permit)
    {
        _passedBatch = priority == CallPriority.Batch || _batch.Count == 0 ? 0 : _passedBatch + 1;
        var waiter = Of(priority).First!.Value;
        Leave(waiter);
        waiter.SetResult(new PermitOutcome(permit));
    }

    /// <summary>False: it has been served, or has left already.</summary>
    public bool Leave(PermitWaiter waiter)
    {
        if (waiter.Place is not { } place)
        {
            return false;
        }

        waiter.Place = null;
        Of(waiter.Priority).Remove(place);
        return true;
    }

    /// <summary>Nobody is served any more: tells all who wait.</summary>
    public void Close(Exception reason)
    {
        foreach (var waiter in _interactive.Concat(_batch).ToList())
        {
            Leave(waiter);
            waiter.SetException(reason);
        }
    }

    private LinkedList<PermitWaiter> Of(CallPriority priority) => priority == CallPriority.Batch ? _batch : _interactive;
}
