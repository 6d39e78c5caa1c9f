namespace HoopAI.Client.RateLimits;

/// <summary>
/// At most <c>Max</c> requests in any interval, as the platform counts them: a permit is free again one interval after its answer has arrived,
/// by which time the platform has counted the request, whatever the network's jitter.
/// </summary>
internal sealed class BurstPermits : IPermitSource, IDisposable
{
    /// <summary>Whatever a Retry-After says: after so long, somebody finds out how things stand.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly PermitQueue _queue = new();
    private readonly Queue<long> _answered = new();
    private TimeSpan _interval;
    private int _max;
    private int _underWay;
    private long _pauseStart;
    private TimeSpan _pause;

    public BurstPermits(int max, TimeSpan interval, TimeProvider time)
    {
        (_max, _interval, _time) = (max, interval, time);
        _timer = time.CreateTimer(static state => ((BurstPermits)state!).Serve(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public ValueTask<Permit> AcquireAsync(CallPriority priority, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (!_queue.HasBefore(priority) && IsOpen())
            {
                _underWay++;
                return default;
            }

            var waiter = _queue.Enter(priority);
            SetTimer();
            return new ValueTask<Permit>(WaitAsync(waiter, cancellationToken));
        }
    }

    public void Used(Permit permit)
    {
        lock (_lock)
        {
            _underWay--;
            _answered.Enqueue(_time.GetTimestamp());
            SetTimer();
        }
    }

    public void Unused(Permit permit)
    {
        lock (_lock)
        {
            _underWay--;
        }

        Serve();
    }

    public void Follow(in RateLimitSnapshot snapshot)
    {
        lock (_lock)
        {
            if (snapshot.Max is > 0)
            {
                _max = snapshot.Max.Value;
            }

            if (snapshot.Interval > TimeSpan.Zero)
            {
                _interval = snapshot.Interval.Value;
            }

            SetTimer();
        }
    }

    public void Pause(TimeSpan wait)
    {
        wait = wait < LongestPause ? wait : LongestPause;
        lock (_lock)
        {
            if (wait > PauseLeft())
            {
                (_pauseStart, _pause) = (_time.GetTimestamp(), wait);
                SetTimer();
            }
        }
    }

    public void Dispose() => _timer.Dispose();

    private static async Task<Permit> WaitAsync(TaskCompletionSource<Permit> waiter, CancellationToken cancellationToken)
    {
        await using var leaving = cancellationToken.UnsafeRegister(
            static (state, token) => ((TaskCompletionSource<Permit>)state!).TrySetCanceled(token), waiter).ConfigureAwait(false);
        return await waiter.Task.ConfigureAwait(false);
    }

    private void Serve()
    {
        lock (_lock)
        {
            while (IsOpen() && _queue.TryServe(default))
            {
                _underWay++;
            }

            SetTimer();
        }
    }

    private bool IsOpen()
    {
        while (_answered.TryPeek(out var answered) && _time.GetElapsedTime(answered) >= _interval)
        {
            _answered.Dequeue();
        }

        return _underWay + _answered.Count < _max && PauseLeft() <= TimeSpan.Zero;
    }

    private TimeSpan PauseLeft() => _pause == TimeSpan.Zero ? TimeSpan.Zero : _pause - _time.GetElapsedTime(_pauseStart);

    /// <summary>Nothing has to happen before the pause is over and the oldest answer is an interval old. Timers count milliseconds: rounded up, or they would come early.</summary>
    private void SetTimer()
    {
        if (_queue.IsEmpty)
        {
            return;
        }

        var due = PauseLeft();
        if (_underWay + _answered.Count >= _max)
        {
            if (!_answered.TryPeek(out var oldest))
            {
                return;
            }

            var free = _interval - _time.GetElapsedTime(oldest);
            due = free > due ? free : due;
        }

        _timer.Change(TimeSpan.FromMilliseconds(Math.Max(0, Math.Ceiling(due.TotalMilliseconds))), Timeout.InfiniteTimeSpan);
    }
}
