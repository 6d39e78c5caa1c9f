namespace HoopAI.Client.RateLimits;

/// <summary>What an answer says about the limits.</summary>
/// <param name="Limits">Its headers.</param>
/// <param name="IsRefused">Whether it is a 429: the request was neither processed nor counted.</param>
/// <param name="RetryAfter">How long the platform asks to wait.</param>
internal readonly record struct RateLimitAnswer(RateLimitSnapshot Limits, bool IsRefused, TimeSpan? RetryAfter)
{
    /// <summary>Refused for the day, and not for the moment: waiting out a window would not help.</summary>
    public bool IsDaySpent => IsRefused && Limits.DailyRemaining is 0;
}
