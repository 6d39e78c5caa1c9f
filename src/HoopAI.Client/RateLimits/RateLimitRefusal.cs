namespace HoopAI.Client;

/// <summary>What kept a call from being sent, or refused it.</summary>
public enum RateLimitRefusal
{
    /// <summary>The platform answered 429, and the call could not wait for the next window.</summary>
    Platform = 0,

    /// <summary>The client did not send it: waiting for a permit would have taken longer than what was left of the call's deadline.</summary>
    Deadline = 1,

    /// <summary>The client did not send it: <see cref="RateLimitOptions.QueueLimit"/> calls were waiting already.</summary>
    QueueFull = 2,

    /// <summary>The client did not send it: the day's requests are spent.</summary>
    DaySpent = 3,

    /// <summary>The client did not send it: what is left of the day's requests is kept for interactive calls (<see cref="RateLimitOptions.DailyReserve"/>).</summary>
    DailyReserve = 4,
}
