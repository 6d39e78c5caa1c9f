namespace HoopAI.Sandbox;

/// <summary>A clock that stands still until it is moved. Timers made from it (delays, timeouts) fire while it is moved, in their order, each at its own time.</summary>
/// <remarks>Give the same instance to the sandbox and to the client under test, and time passes for both alike.</remarks>
public class ManualTimeProvider : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly Lock _advancing = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly List<(int Count, TaskCompletionSource Done)> _waiters = [];
    private readonly List<(TimeSpan Due, TaskCompletionSource Done)> _watchers = [];
    private readonly DateTimeOffset _start;
    private long _moved;

    /// <summary>A clock that shows midnight of 1 January 2026, UTC.</summary>
    public ManualTimeProvider()
        : this(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>A clock that shows <paramref name="start"/>.</summary>
    public ManualTimeProvider(DateTimeOffset start) => _start = start.ToUniversalTime();

    /// <summary>How many timers are waiting to fire.</summary>
    public int ActiveTimers
    {
        get
        {
            lock (_gate) return _timers.Count;
        }
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>The ticks that have passed by themselves.</summary>
    private protected virtual long PassedByItself => 0;

    private long Elapsed => Interlocked.Read(ref _moved) + PassedByItself;

    /// <summary>A clock that runs with the system's, and can be moved forward besides.</summary>
    public static ManualTimeProvider Running() => new RunningTimeProvider();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _start.AddTicks(Elapsed);

    /// <inheritdoc/>
    public override long GetTimestamp() => Elapsed;

    /// <summary>Moves the clock forward. When it returns, every timer that fell due has fired.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time span is negative.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        lock (_advancing)
        {
            var target = Interlocked.Read(ref _moved) + by.Ticks;
            while (NextDue() is { } due && due - PassedByItself <= target)
            {
                var step = due - PassedByItself;
                if (step > Interlocked.Read(ref _moved)) Interlocked.Exchange(ref _moved, step);
                FireDue();
            }

            Interlocked.Exchange(ref _moved, target);
        }

        OnTimersChanged();
    }

    /// <summary>Completes when at least <paramref name="count"/> timers wait: the code under test has then begun its delays.</summary>
    public Task WhenTimersAsync(int count, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_timers.Count >= count) return Task.CompletedTask;
            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((count, done));
            return done.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Completes as soon as somebody waits for just so long from now: the gate before <see cref="Advance"/>. Only on a clock that stands still.</summary>
    public Task WhenWaitingAsync(TimeSpan due, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _watchers.Add((due, done));
            Notify();
            return done.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Waits until somebody waits for just so long, and lets that time pass.</summary>
    public async Task PassAsync(TimeSpan due, CancellationToken cancellationToken = default)
    {
        await WhenWaitingAsync(due, cancellationToken);
        Advance(due);
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    internal void Schedule(ManualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            timer.Period = period;
            if (dueTime == Timeout.InfiniteTimeSpan) return;
            timer.Due = Elapsed + dueTime.Ticks;
            if (dueTime > TimeSpan.Zero) Add(timer);
        }

        if (dueTime == TimeSpan.Zero) ThreadPool.QueueUserWorkItem(static fired => Fire(fired), timer, preferLocal: false);
        OnTimersChanged();
    }

    internal void Unschedule(ManualTimer timer)
    {
        lock (_gate) _timers.Remove(timer);
    }

    /// <summary>Called whenever the next timer may be another one.</summary>
    private protected virtual void OnTimersChanged()
    {
    }

    /// <summary>When the next timer falls due, in ticks of <see cref="GetTimestamp"/>; null when none waits.</summary>
    private protected long? NextDue()
    {
        lock (_gate) return _timers.Count == 0 ? null : _timers.Min(timer => timer.Due);
    }

    /// <summary>Fires every timer whose time has come.</summary>
    private protected void FireDue()
    {
        while (TakeDue() is { } timer) Fire(timer);
    }

    private static void Fire(ManualTimer timer)
    {
        if (timer.Period > TimeSpan.Zero) timer.Repeat();
        timer.Fire();
    }

    private ManualTimer? TakeDue()
    {
        lock (_gate)
        {
            var timer = _timers.Where(candidate => candidate.Due <= Elapsed).MinBy(candidate => candidate.Due);
            if (timer is not null) _timers.Remove(timer);
            return timer;
        }
    }

    private void Add(ManualTimer timer)
    {
        _timers.Add(timer);
        foreach (var waiter in _waiters.Where(waiter => waiter.Count <= _timers.Count).ToArray())
        {
            _waiters.Remove(waiter);
            waiter.Done.SetResult();
        }

        Notify();
    }

    private void Notify()
    {
        foreach (var watcher in _watchers.Where(watcher => _timers.Exists(timer => timer.Due - Elapsed == watcher.Due.Ticks)).ToArray())
        {
            _watchers.Remove(watcher);
            watcher.Done.SetResult();
        }
    }
}
