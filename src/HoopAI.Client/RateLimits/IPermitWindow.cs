namespace HoopAI.Client.RateLimits;

/// <summary>Which permits of one budget are free, and when the next one will be. Not thread-safe; its owner locks. Times are the clock's timestamps.</summary>
internal interface IPermitWindow
{
    /// <summary>How many requests an interval allows us.</summary>
    int Limit { get; }

    TimeSpan Interval { get; }

    /// <summary>After how long a permit that is used at once is usually free again: the interval, and the time that answers take.</summary>
    TimeSpan Cycle { get; }

    /// <summary>How many permits are under way, or not free yet.</summary>
    int InUse { get; }

    /// <summary>Whether others spend of the same budget, so that requests are best spread evenly.</summary>
    bool IsContended { get; }

    /// <summary>What is to be remembered while it is at rest; a window made of that goes on as this one would.</summary>
    PermitMemory Memory { get; }

    /// <summary>Whether nothing is in use, and nothing is waited for.</summary>
    bool IsAtRest(long now);

    bool TryTake(CallPriority priority, long now, out Permit permit);

    /// <summary>How long until so many permits more than now can have come free, at the least; zero: at once.</summary>
    TimeSpan WaitFor(int permits, long now);

    /// <summary>How long until something changes by the passing of time alone; null: nothing will.</summary>
    TimeSpan? NextChange(long now);

    void Used(in Permit permit, RateLimitAnswer? answer, long now);

    void Unused(in Permit permit, long now);
}
