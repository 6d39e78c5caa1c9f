namespace HoopAI.Client.RateLimits;

/// <summary>
/// Where the calls of one budget ask for permits, and wait for them: fair, cancellable, bounded, interactive calls before batch. Which permits are free is
/// its window's business.
/// </summary>
/// <remarks>A part of its budget, whose lock everybody holds who asks or hands back; what happens later by itself takes that lock.</remarks>
internal sealed class PermitDesk : IAsyncDisposable
{
    /// <summary>Whatever a Retry-After says: after so long, somebody finds out how things stand.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private readonly object _lock;
    private readonly IPermitWindow _window;
    private readonly PermitSpacing _spacing;
    private readonly TimeProvider _time;
    private readonly PermitQueue _queue = new();
    private readonly int _queueLimit;
    private long _pauseStart;
    private TimeSpan _pause;
    private ITimer? _timer;

    /// <param name="budget">Its budget, which is the lock.</param>
    /// <param name="window">Which permits are free.</param>
    /// <param name="queueLimit">How many calls of a priority may wait.</param>
    /// <param name="time">The clock.</param>
    public PermitDesk(object budget, IPermitWindow window, int queueLimit, TimeProvider time)
    {
        (_lock, _window, _queueLimit, _time) = (budget, window, queueLimit, time);
        _spacing = new PermitSpacing(window, time);
    }

    /// <summary>What is to be remembered while nobody needs it.</summary>
    public PermitMemory Memory => _window.Memory;

    /// <summary>Whether nobody needs it: no call waits, none is under way or counts, and no pause is on.</summary>
    public bool IsAtRest(long now) => _queue.Count == 0 && PauseLeft(now) <= TimeSpan.Zero && _spacing.IsAtRest(now) && _window.IsAtRest(now);

    /// <summary>Waits until a request may be sent. Completes at once, without allocating, while the window has room.</summary>
    public ValueTask<PermitOutcome> AcquireAsync(in PermitRequest request, CancellationToken cancellationToken)
    {
        var now = request.Now;
        if (_queue.Count == 0 && TryTake(request.Priority, now, out var permit))
        {
            return new ValueTask<PermitOutcome>(new PermitOutcome(permit));
        }

        if (Refuse(request, now) is { } refusal)
        {
            return new ValueTask<PermitOutcome>(new PermitOutcome(default, refusal));
        }

        var waiter = _queue.Enter(request.Priority);
        ServeAll(now);
        return new ValueTask<PermitOutcome>(cancellationToken.CanBeCanceled ? WaitAsync(waiter, cancellationToken) : waiter.Task);
    }

    /// <summary>The request was sent, and its answer (or its failure) has just arrived.</summary>
    public void Used(in Permit permit, RateLimitAnswer? answer, long now)
    {
        _window.Used(permit, answer, now);
        if (answer is { IsRefused: true, IsDaySpent: false } refused)
        {
            Pause(refused.RetryAfter ?? _window.Interval, now);
        }

        ServeAll(now);
    }

    /// <summary>Nothing was sent.</summary>
    public void Unused(in Permit permit, long now)
    {
        _window.Unused(permit, now);
        ServeAll(now);
    }

    /// <summary>With its client: who still waits would wait for nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _queue.Close(new ObjectDisposedException(nameof(IHoopAIClient), "The client was disposed of while this call waited for a permit. Nothing was sent."));
        }

        if (_timer is { } timer)
        {
            await timer.DisposeAsync().ConfigureAwait(false);
        }

        if (_window is IAsyncDisposable window)
        {
            await window.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Time has passed, or a window has changed that others fill.</summary>
    public void Serve()
    {
        lock (_lock)
        {
            ServeAll(_time.GetTimestamp());
        }
    }

    private async Task<PermitOutcome> WaitAsync(PermitWaiter waiter, CancellationToken cancellationToken)
    {
        await using var leaving = cancellationToken.UnsafeRegister(
            static (state, token) =>
            {
                var (desk, waiter) = ((PermitDesk, PermitWaiter))state!;
                desk.Leave(waiter, token);
            },
            (this, waiter)).ConfigureAwait(false);
        return await waiter.Task.ConfigureAwait(false);
    }

    private void Leave(PermitWaiter waiter, CancellationToken token)
    {
        lock (_lock)
        {
            if (_queue.Leave(waiter))
            {
                waiter.SetCanceled(token);
            }
        }
    }

    private PermitRefusal? Refuse(in PermitRequest request, long now)
    {
        if (_queue.CountOf(request.Priority) >= _queueLimit)
        {
            return new PermitRefusal(RateLimitRefusal.QueueFull, TimeSpan.Zero, _queue.Count);
        }

        var wait = PauseLeft(now).OrLonger(_window.WaitFor(_queue.Before(request.Priority) + 1, now));
        return wait > request.Patience ? new PermitRefusal(RateLimitRefusal.Deadline, wait, _queue.Count) : null;
    }

    private void ServeAll(long now)
    {
        // Batch may have to keep its distance on its turn: the turn is not lost, and nobody waits for it.
        while (_queue.Next is { } turn && (TryServe(turn, now) || (turn == CallPriority.Batch && TryServe(CallPriority.Interactive, now))))
        {
        }

        SetTimer(now);
    }

    private bool TryServe(CallPriority priority, long now)
    {
        if (_queue.CountOf(priority) == 0 || !TryTake(priority, now, out var permit))
        {
            return false;
        }

        _queue.Serve(priority, permit);
        return true;
    }

    private bool TryTake(CallPriority priority, long now, out Permit permit)
    {
        permit = default;
        if (PauseLeft(now) > TimeSpan.Zero || _spacing.Distance(priority, now) > TimeSpan.Zero || !_window.TryTake(priority, now, out permit))
        {
            return false;
        }

        _spacing.Given(now);
        return true;
    }

    private void Pause(TimeSpan wait, long now)
    {
        wait = wait.OrShorter(LongestPause);
        if (wait > PauseLeft(now))
        {
            (_pauseStart, _pause) = (now, wait);
        }
    }

    private TimeSpan PauseLeft(long now) => _pause == TimeSpan.Zero ? TimeSpan.Zero : _pause - _time.GetElapsedTime(_pauseStart, now);

    /// <summary>Nothing has to happen before that. Timers count milliseconds: rounded up, or they would come early.</summary>
    private void SetTimer(long now)
    {
        if (_queue.Next is null)
        {
            return;
        }

        var priority = _queue.CountOf(CallPriority.Interactive) > 0 ? CallPriority.Interactive : CallPriority.Batch;
        var distance = PauseLeft(now).OrLonger(_spacing.Distance(priority, now));
        if (distance <= TimeSpan.Zero)
        {
            if (_window.NextChange(now) is not { } change)
            {
                return;
            }

            distance = change;
        }

        _timer ??= _time.CreateTimer(static state => ((PermitDesk)state!).Serve(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(TimeSpan.FromMilliseconds(Math.Max(0, Math.Ceiling(distance.TotalMilliseconds))), Timeout.InfiniteTimeSpan);
    }
}
