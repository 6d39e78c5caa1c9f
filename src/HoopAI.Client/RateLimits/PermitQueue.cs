namespace HoopAI.Client.RateLimits;

/// <summary>Those who wait for a permit: interactive calls first, then in the order of their coming. Not thread-safe; its owner locks.</summary>
internal sealed class PermitQueue
{
    private readonly Queue<TaskCompletionSource<Permit>> _interactive = new();
    private readonly Queue<TaskCompletionSource<Permit>> _batch = new();

    public bool IsEmpty
    {
        get
        {
            DropLeft(_interactive);
            DropLeft(_batch);
            return _interactive.Count == 0 && _batch.Count == 0;
        }
    }

    /// <summary>Whether somebody waits who goes before a newcomer of that priority.</summary>
    public bool HasBefore(CallPriority priority)
    {
        DropLeft(_interactive);
        return _interactive.Count > 0 || (priority == CallPriority.Batch && !IsEmpty);
    }

    public TaskCompletionSource<Permit> Enter(CallPriority priority)
    {
        var waiter = new TaskCompletionSource<Permit>(TaskCreationOptions.RunContinuationsAsynchronously);
        (priority == CallPriority.Batch ? _batch : _interactive).Enqueue(waiter);
        return waiter;
    }

    /// <summary>Gives the permit to the next one who still waits. False when nobody does.</summary>
    public bool TryServe(Permit permit)
    {
        while (_interactive.TryDequeue(out var waiter) || _batch.TryDequeue(out waiter))
        {
            if (waiter.TrySetResult(permit))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Who was cancelled is out already; his place is given up when it comes to the front.</summary>
    private static void DropLeft(Queue<TaskCompletionSource<Permit>> queue)
    {
        while (queue.TryPeek(out var waiter) && waiter.Task.IsCompleted)
        {
            queue.Dequeue();
        }
    }
}
