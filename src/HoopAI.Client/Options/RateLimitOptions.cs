namespace HoopAI.Client;

/// <summary>How calls are paced, per app and resource (location or company).</summary>
/// <remarks>
/// The limits are the values to start from: the platform's <c>X-RateLimit-*</c> headers replace them with every answer. Clients of the same app share a budget
/// in one process; processes share one with <c>AddSharedRateLimits()</c> of HoopAI.Client.EntityFrameworkCore.
/// </remarks>
public sealed class RateLimitOptions
{
    /// <summary>
    /// Whether calls wait for a permit before they are sent, and fail fast when the day is spent; true by default. Answers of 429 are waited out and repeated either way.
    /// </summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How many requests one interval allows: 100 by default (OAuth FAQs), 1 to 100,000.</summary>
    public int Max { get; set; } = 100;

    /// <summary>The interval: 10 seconds by default (OAuth FAQs), 10 milliseconds to an hour.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many requests a day allows: 200,000 by default (OAuth FAQs), at least 1.</summary>
    public int DailyLimit { get; set; } = 200_000;

    /// <summary>
    /// Which share of the day's requests is kept for interactive calls: batch calls fail fast once no more is left. 0.05 by default, from 0 (none) to 1.
    /// </summary>
    public double DailyReserve { get; set; } = 0.05;

    /// <summary>
    /// How many calls of one priority may wait for a permit of one budget: 10,000 by default, 0 to 10,000,000. Beyond them a call fails at once with
    /// <see cref="HoopAIRateLimitedException"/>. So does a call whose deadline would pass before a permit can come free.
    /// </summary>
    public int QueueLimit { get; set; } = 10_000;
}
