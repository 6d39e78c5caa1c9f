namespace HoopAI.Sandbox;

/// <summary>The gate of one request that is held until it is released. Disposing releases it.</summary>
public sealed class HeldRequest : IDisposable
{
    private readonly TaskCompletionSource<JournalEntry> _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal HeldRequest(int id, FaultTarget target, HoldPoint point)
    {
        Id = id;
        Target = target;
        Point = point;
    }

    /// <summary>The number by which the control endpoints know it.</summary>
    public int Id { get; }

    /// <summary>Which request is held.</summary>
    public FaultTarget Target { get; }

    /// <summary>Where it is held.</summary>
    public HoldPoint Point { get; }

    /// <summary>Completes with the request when one stands at the gate.</summary>
    public Task<JournalEntry> Arrived => _arrived.Task;

    /// <summary>True once it was released.</summary>
    public bool IsReleased => _released.Task.IsCompleted;

    /// <summary>Lets the request go on. A gate that is released before its request arrives holds nothing.</summary>
    public void Release() => _released.TrySetResult();

    /// <inheritdoc/>
    public void Dispose() => Release();

    internal void Claim(JournalEntry entry) => _arrived.TrySetResult(entry);

    internal Task WaitAsync(CancellationToken cancellationToken) => _released.Task.WaitAsync(cancellationToken);
}
