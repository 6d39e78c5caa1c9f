namespace HoopAI.Sandbox;

/// <summary>The counts of one app in one location or company.</summary>
internal sealed class RateBudget(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Queue<long> _counted = new();
    private long _windowStart = long.MinValue;
    private DateOnly _day;
    private int _today;

    public CountResult Count(RateLimitSettings settings, int requests = 1)
    {
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            var utcNow = clock.GetUtcNow();
            Forget(settings, now, utcNow);
            if (settings.Enforced && _today + requests > settings.Daily) return Refused(settings, utcNow.UtcDateTime.Date.AddDays(1) - utcNow.UtcDateTime);
            if (settings.Enforced && _counted.Count + requests > settings.Max) return Refused(settings, BurstWait(settings, now));

            if (_counted.Count == 0) _windowStart = now;
            for (var i = 0; i < requests; i++) _counted.Enqueue(now);
            _today += requests;
            return new CountResult(true, Snapshot(settings), TimeSpan.Zero);
        }
    }

    /// <summary>What was spent on which day.</summary>
    public (DateOnly Day, int Requests) Today
    {
        get
        {
            lock (_gate) return (_day, _today);
        }

        set
        {
            lock (_gate) (_day, _today) = value;
        }
    }

    public BudgetSnapshot Peek(RateLimitSettings settings)
    {
        lock (_gate)
        {
            Forget(settings, clock.GetTimestamp(), clock.GetUtcNow());
            return Snapshot(settings);
        }
    }

    private void Forget(RateLimitSettings settings, long now, DateTimeOffset utcNow)
    {
        if (DateOnly.FromDateTime(utcNow.UtcDateTime) is var day && day != _day) (_day, _today) = (day, 0);
        if (settings.Window == LimitWindow.Fixed)
        {
            if (_counted.Count > 0 && clock.GetElapsedTime(_windowStart, now) >= settings.Interval) _counted.Clear();
            return;
        }

        while (_counted.TryPeek(out var oldest) && clock.GetElapsedTime(oldest, now) >= settings.Interval) _counted.Dequeue();
    }

    private TimeSpan BurstWait(RateLimitSettings settings, long now) =>
        settings.Interval - clock.GetElapsedTime(settings.Window == LimitWindow.Fixed ? _windowStart : _counted.Peek(), now);

    private CountResult Refused(RateLimitSettings settings, TimeSpan wait) => new(false, Snapshot(settings), wait);

    private BudgetSnapshot Snapshot(RateLimitSettings settings) => new(
        settings.Max, Math.Max(0, settings.Max - _counted.Count), settings.Interval, settings.Daily, Math.Max(0, settings.Daily - _today));
}
