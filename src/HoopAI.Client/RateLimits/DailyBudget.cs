namespace HoopAI.Client.RateLimits;

/// <summary>
/// What is left of the day, for one app on one location or company: counted here, and corrected by every answer. When the platform's day begins is not
/// published: midnight UTC is assumed until what is left has been seen to jump up.
/// </summary>
internal sealed class DailyBudget(RateLimitOptions options, TimeProvider time)
{
    /// <summary>While nothing may be sent, one request goes through so often, to find out how things stand.</summary>
    private static readonly TimeSpan ProbeInterval = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>What is left has jumped when it grows by one in so many of the day's requests: answers out of order make it grow a little.</summary>
    private const int Jump = 20;

    private readonly Lock _lock = new();
    private readonly DailyWarnings _warnings = new();
    private int _limit = options.DailyLimit;
    private int _used;
    private int _underWay;
    private bool _isResetObserved;
    private DateTimeOffset _resetAt = NextMidnight(time.GetUtcNow());
    private DateTimeOffset _nextProbe;

    public DailyBudgetStatus Status
    {
        get
        {
            lock (_lock)
            {
                BeginNewDay(time.GetUtcNow());
                return Describe();
            }
        }
    }

    /// <summary>Counts a request that is about to be sent. False: the day does not allow it.</summary>
    public bool TryTake(CallPriority priority, out PermitRefusal? refusal)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            BeginNewDay(now);
            var kept = priority == CallPriority.Batch ? (int)(_limit * options.DailyReserve) : 0;
            if (_limit - _used <= kept && !IsProbeDue(now))
            {
                refusal = new PermitRefusal(_used >= _limit ? RateLimitRefusal.DaySpent : RateLimitRefusal.DailyReserve, _resetAt - now, 0);
                return false;
            }

            _used++;
            _underWay++;
            refusal = null;
            return true;
        }
    }

    /// <summary>It was not sent.</summary>
    public void Unused()
    {
        lock (_lock)
        {
            _used--;
            _underWay--;
        }
    }

    /// <summary>It was sent, and has come to its end.</summary>
    /// <returns>The shares of the day that have been reached by it and have not been told yet, in percent.</returns>
    public IReadOnlyList<int> Used(RateLimitAnswer? answer)
    {
        lock (_lock)
        {
            _underWay--;
            if (answer is { Limits: { DailyLimit: { } limit, DailyRemaining: { } remaining } })
            {
                Follow(limit, remaining);
            }

            return _warnings.Reached(_used - _underWay, _limit);
        }
    }

    /// <summary>What is under way may be counted by the platform already, or may be not: it is, to be safe.</summary>
    private void Follow(int limit, int remaining)
    {
        var now = time.GetUtcNow();
        var known = _limit - _used;
        _limit = limit;
        if (remaining - known > limit / Jump && _used - _underWay > limit / Jump)
        {
            (_isResetObserved, _resetAt) = (true, now + Day);
            _warnings.BeginNewDay();
        }

        _used = limit - remaining + _underWay;
        if (remaining == 0 && _nextProbe <= now)
        {
            _nextProbe = now + ProbeInterval;
        }
    }

    private bool IsProbeDue(DateTimeOffset now)
    {
        if (now < _nextProbe)
        {
            return false;
        }

        _nextProbe = now + ProbeInterval;
        return true;
    }

    private void BeginNewDay(DateTimeOffset now)
    {
        if (now < _resetAt)
        {
            return;
        }

        _resetAt += Day * (1 + Math.Floor((now - _resetAt) / Day));
        _used = _underWay;
        _warnings.BeginNewDay();
    }

    private DailyBudgetStatus Describe() => new(_limit, Math.Clamp(_used, 0, _limit), _resetAt, _isResetObserved);

    private static DateTimeOffset NextMidnight(DateTimeOffset now) => new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero) + Day;
}
