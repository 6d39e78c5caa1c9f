namespace HoopAI.Client;

/// <summary>What the platform's five <c>X-RateLimit-*</c> headers said last, for one app on one location or company.</summary>
/// <param name="ObservedAt">When the answer arrived.</param>
/// <param name="Max">Requests that one interval allows (<c>X-RateLimit-Max</c>).</param>
/// <param name="Remaining">Of these, how many the present interval has left (<c>X-RateLimit-Remaining</c>).</param>
/// <param name="Interval">The interval's length (<c>X-RateLimit-Interval-Milliseconds</c>).</param>
/// <param name="DailyLimit">Requests that a day allows (<c>X-RateLimit-Limit-Daily</c>).</param>
/// <param name="DailyRemaining">Of these, how many the day has left (<c>X-RateLimit-Daily-Remaining</c>).</param>
/// <remarks>A value is null where its header was missing or no number. Answers can arrive out of order: this is the last that arrived.</remarks>
public readonly record struct RateLimitSnapshot(
    DateTimeOffset ObservedAt, int? Max, int? Remaining, TimeSpan? Interval, int? DailyLimit, int? DailyRemaining)
{
    /// <summary>Whether no header said anything.</summary>
    internal bool IsEmpty => this == new RateLimitSnapshot(ObservedAt, null, null, null, null, null);
}
