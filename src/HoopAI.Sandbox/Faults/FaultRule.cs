namespace HoopAI.Sandbox;

/// <summary>A fault that has been ordered.</summary>
public sealed class FaultRule
{
    private int _left;
    private int _hits;

    internal FaultRule(Fault fault, FaultTarget target, int times)
    {
        Fault = fault;
        Target = target;
        _left = times;
    }

    /// <summary>What happens.</summary>
    public Fault Fault { get; }

    /// <summary>To which requests.</summary>
    public FaultTarget Target { get; }

    /// <summary>How often it has happened.</summary>
    public int Hits => Volatile.Read(ref _hits);

    /// <summary>How often it will happen still.</summary>
    public int Left => Math.Max(0, Volatile.Read(ref _left));

    internal bool TryTake()
    {
        if (Interlocked.Decrement(ref _left) < 0) return false;
        Interlocked.Increment(ref _hits);
        return true;
    }
}
