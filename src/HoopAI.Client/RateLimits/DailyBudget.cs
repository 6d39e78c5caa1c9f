using System.Runtime.InteropServices;

namespace HoopAI.Client.RateLimits;

/// <summary>
/// What is left of the day, for one app on one location or company: counted here, and corrected by every answer. When the platform's day begins is not
/// published: midnight UTC is assumed until what is left has been seen to jump up.
/// </summary>
/// <remarks>A part of its budget, which locks; a value, since one is kept of every resource that was ever called.</remarks>
[StructLayout(LayoutKind.Auto)]
internal struct DailyBudget(int limit, DateTimeOffset now)
{
    /// <summary>While nothing may be sent, one request goes through so often, to find out how things stand.</summary>
    private static readonly TimeSpan ProbeInterval = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>What is left has jumped when it grows by one in so many of the day's requests: answers out of order make it grow a little.</summary>
    private const int Jump = 20;

    private DailyWarnings _warnings;
    private int _limit = limit;
    private int _used;
    private int _underWay;
    private bool _isResetObserved;
    private DateTime _resetAt = now.UtcDateTime.Date + Day;
    private DateTime _nextProbe;

    public DailyBudgetStatus StatusAt(DateTimeOffset now)
    {
        BeginNewDay(now.UtcDateTime);
        return new DailyBudgetStatus(_limit, Math.Clamp(_used, 0, _limit), new DateTimeOffset(_resetAt, TimeSpan.Zero), _isResetObserved);
    }

    /// <summary>Counts a request that is about to be sent. False: the day does not allow it.</summary>
    /// <param name="priority">The request's.</param>
    /// <param name="reserve">Which share of the day is kept from batch.</param>
    /// <param name="time">What time it is.</param>
    /// <param name="refusal">Why not.</param>
    public bool TryTake(CallPriority priority, double reserve, DateTimeOffset time, out PermitRefusal? refusal)
    {
        var now = time.UtcDateTime;
        BeginNewDay(now);
        var kept = priority == CallPriority.Batch ? (int)(_limit * reserve) : 0;
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

    /// <summary>It was not sent.</summary>
    public void Unused()
    {
        _used--;
        _underWay--;
    }

    /// <summary>It was sent, and has come to its end.</summary>
    /// <returns>The shares of the day that have been reached by it and have not been told yet, in percent.</returns>
    public IReadOnlyList<int> Used(RateLimitAnswer? answer)
    {
        _underWay--;
        if (answer is { Limits: { DailyLimit: { } limit, DailyRemaining: { } remaining, ObservedAt: var observed } })
        {
            Follow(limit, remaining, observed.UtcDateTime);
        }

        return _warnings.Reached(_used - _underWay, _limit);
    }

    /// <summary>What is under way may be counted by the platform already, or may be not: it is, to be safe.</summary>
    private void Follow(int limit, int remaining, DateTime now)
    {
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

    private bool IsProbeDue(DateTime now)
    {
        if (now < _nextProbe)
        {
            return false;
        }

        _nextProbe = now + ProbeInterval;
        return true;
    }

    private void BeginNewDay(DateTime now)
    {
        if (now < _resetAt)
        {
            return;
        }

        _resetAt += Day * (1 + Math.Floor((now - _resetAt) / Day));
        _used = _underWay;
        _warnings.BeginNewDay();
    }
}
