namespace HoopAI.Client.RateLimits;

/// <summary>
/// The permits of this process alone: at most <c>Max</c> requests in any interval, as the platform counts them. A permit is free again one interval after its
/// answer has arrived, by which time the platform has counted the request, whatever the network's jitter.
/// </summary>
/// <remarks>Told not to look for outsiders where it counts a share only: then the others are known, and hard to tell from outsiders.</remarks>
internal sealed class LocalWindow(PermitMemory memory, TimeProvider time, bool seesOutsiders = true) : IPermitWindow
{
    /// <summary>After a silence nobody knows what others have spent: so many go first, and find out; of a large budget one in so many.</summary>
    private const int Scouts = 10;
    private const int OneScoutIn = 10;

    /// <summary>Those who follow the scouts wait no longer for their answers than this share of the interval: they may be slow.</summary>
    private const int ScoutsShare = 20;

    private const int Smoothing = 16;

    private readonly TimestampRing _answered = new();
    private readonly OutsiderUse _outsiders = new(time);
    private int _max = memory.Max;
    private int _underWay;
    private long _given;
    private long _completed;
    private long _scoutsSent;
    private TimeSpan _usualLatency = memory.UsualLatency;

    public int Limit => _outsiders.LimitOf(_max);

    public TimeSpan Interval { get; private set; } = memory.Interval;

    public TimeSpan Cycle => Interval + _usualLatency;

    public int InUse => _underWay + _answered.Count;

    public bool IsContended => _outsiders.IsPresent;

    public PermitMemory Memory => new(_max, Interval) { UsualLatency = _usualLatency };

    /// <remarks>What answers told of outsiders counts for some intervals; after that a window that is begun anew proves at least as much as the old evidence did.</remarks>
    public bool IsAtRest(long now)
    {
        Forget(now);
        return InUse == 0 && !_outsiders.IsPresent;
    }

    public bool TryTake(CallPriority priority, long now, out Permit permit)
    {
        Forget(now);
        if (InUse >= Limit || ScoutsAreOut(now) || _outsiders.HoldLeft(Interval, now) is not null)
        {
            permit = default;
            return false;
        }

        permit = Take(now);
        return true;
    }

    /// <summary>Gives a permit, whether one is free or not: somebody else has decided.</summary>
    public Permit Take(long now)
    {
        Forget(now);
        if (InUse == 0)
        {
            _scoutsSent = now;
        }

        _underWay++;
        return new Permit(++_given, _completed, InUse, now);
    }

    /// <summary>Whether fewer than so many are in use.</summary>
    public bool HasRoom(int share, long now)
    {
        Forget(now);
        return InUse < share;
    }

    public TimeSpan WaitFor(int permits, long now)
    {
        Forget(now);
        var missing = permits - (Limit - InUse);
        if (missing <= 0)
        {
            return TimeSpan.Zero;
        }

        var (rounds, rest) = Math.DivRem(missing - 1, Limit);
        return (rounds * Interval) + (rest < _answered.Count ? Left(_answered[rest], now) : Interval);
    }

    public TimeSpan? NextChange(long now)
    {
        Forget(now);
        if (ScoutsAreOut(now))
        {
            return (Interval / ScoutsShare) - time.GetElapsedTime(_scoutsSent, now);
        }

        return _outsiders.HoldLeft(Interval, now) ?? (_answered.Count > 0 ? Left(_answered[0], now) : null);
    }

    public void Used(in Permit permit, RateLimitAnswer? answer, long now)
    {
        _underWay--;
        _completed++;
        _answered.Add(now);
        _usualLatency += (time.GetElapsedTime(permit.GivenAt, now).OrShorter(Interval) - _usualLatency) / Smoothing;
        if (answer is { } said)
        {
            Follow(permit, said, now);
        }
    }

    public void Unused(in Permit permit, long now)
    {
        _underWay--;
        _completed++;
    }

    private void Follow(in Permit permit, in RateLimitAnswer answer, long now)
    {
        if (answer.Limits.Max is > 0)
        {
            _max = answer.Limits.Max.Value;
        }

        if (answer.Limits.Interval > TimeSpan.Zero)
        {
            Interval = answer.Limits.Interval.Value;
        }

        if (seesOutsiders && !answer.IsDaySpent && answer.Limits.Remaining is { } remaining)
        {
            _outsiders.Observe(new OutsiderEvidence(permit, _given, _max, remaining, answer.IsRefused), Interval, now);
        }
    }

    private bool ScoutsAreOut(long now) =>
        _answered.Count == 0 && _underWay >= Math.Max(Scouts, _max / OneScoutIn) && time.GetElapsedTime(_scoutsSent, now) < Interval / ScoutsShare;

    private void Forget(long now)
    {
        while (_answered.Count > 0 && Left(_answered[0], now) <= TimeSpan.Zero)
        {
            _answered.RemoveOldest();
        }

        _outsiders.Forget(Interval, now);
    }

    private TimeSpan Left(long answered, long now) => Interval - time.GetElapsedTime(answered, now);
}
