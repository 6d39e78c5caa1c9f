namespace HoopAI.Benchmarks.Memory;

/// <summary>A clock that is moved by hand; timers fire while it is moved, in the order of their times.</summary>
internal sealed class BenchClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<(Timer Timer, int Setting), long> _due = new();
    private long _now = new DateTimeOffset(2026, 3, 1, 1, 0, 0, TimeSpan.Zero).UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _now);

    public override DateTimeOffset GetUtcNow() => new(GetTimestamp(), TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        var end = GetTimestamp() + by.Ticks;
        while (TakeNext(end) is { } timer)
        {
            timer.Fire();
        }

        Interlocked.Exchange(ref _now, end);
        Trim();
    }

    /// <summary>So that this clock is not taken for memory of the client's.</summary>
    private void Trim()
    {
        lock (_lock)
        {
            if (_due.Count * 4 < _due.EnsureCapacity(0))
            {
                _due.TrimExcess();
            }
        }
    }

    private Timer? TakeNext(long end)
    {
        lock (_lock)
        {
            while (_due.TryPeek(out var next, out var at) && at <= end)
            {
                _due.Dequeue();
                if (next.Timer.TryTake(next.Setting))
                {
                    Interlocked.Exchange(ref _now, Math.Max(at, _now));
                    return next.Timer;
                }
            }

            return null;
        }
    }

    private sealed class Timer(BenchClock clock, TimerCallback callback, object? state) : ITimer
    {
        private int _setting;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                _setting++;
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    clock._due.Enqueue((this, _setting), clock.GetTimestamp() + dueTime.Ticks);
                }

                return true;
            }
        }

        /// <summary>False: it has been set anew since.</summary>
        public bool TryTake(int setting) => _setting == setting;

        public void Fire() => callback(state);

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
