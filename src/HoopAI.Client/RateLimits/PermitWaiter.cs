namespace HoopAI.Client.RateLimits;

/// <summary>A call that waits for a permit.</summary>
internal sealed class PermitWaiter(CallPriority priority) : TaskCompletionSource<PermitOutcome>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public CallPriority Priority { get; } = priority;

    /// <summary>Its place; null once it has left.</summary>
    public LinkedListNode<PermitWaiter>? Place { get; set; }
}
