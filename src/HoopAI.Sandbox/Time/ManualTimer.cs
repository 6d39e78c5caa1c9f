namespace HoopAI.Sandbox;

/// <summary>A timer of a <see cref="ManualTimeProvider"/>.</summary>
internal sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
{
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private volatile bool _disposed;

    /// <summary>When it fires next, in ticks of the clock.</summary>
    public long Due { get; set; }

    public TimeSpan Period { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (_disposed) return false;
        clock.Schedule(this, dueTime, period);
        return true;
    }

    public void Repeat() => Change(Period, Period);

    public void Fire()
    {
        if (_disposed) return;
        if (_context is null) callback(state);
        else ExecutionContext.Run(_context, static timer => ((ManualTimer)timer!).Call(), this);
    }

    public void Dispose()
    {
        _disposed = true;
        clock.Unschedule(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Call() => callback(state);
}
