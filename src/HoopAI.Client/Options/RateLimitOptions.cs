namespace HoopAI.Client;

/// <summary>How calls are paced, per app and resource (location or company).</summary>
/// <remarks>These are the values to start from: the platform's <c>X-RateLimit-*</c> headers replace them with every answer.</remarks>
public sealed class RateLimitOptions
{
    /// <summary>Whether calls wait for a permit before they are sent; true by default. Answers of 429 are waited out and repeated either way.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How many requests one interval allows: 100 by default, 1 to 100,000.</summary>
    public int Max { get; set; } = 100;

    /// <summary>The interval: 10 seconds by default, 10 milliseconds to an hour.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many requests a day allows: 200,000 by default, at least 1.</summary>
    public int DailyLimit { get; set; } = 200_000;
}
