using System.Globalization;
using System.Net.Http.Headers;

namespace HoopAI.Client.RateLimits;

/// <summary>Reads the five headers that stand on every answer.</summary>
internal static class RateLimitHeaders
{
    public const string DailyLimit = "X-RateLimit-Limit-Daily";
    public const string DailyRemaining = "X-RateLimit-Daily-Remaining";
    public const string Interval = "X-RateLimit-Interval-Milliseconds";
    public const string Max = "X-RateLimit-Max";
    public const string Remaining = "X-RateLimit-Remaining";

    private const int LongestInterval = 60 * 60 * 1000;

    /// <summary>Null when the answer has none of them.</summary>
    public static RateLimitSnapshot? Find(HttpResponseHeaders headers, DateTimeOffset now) => Read(headers, now) is { IsEmpty: false } snapshot ? snapshot : null;

    /// <summary>What is no plain number, or absurd, counts as absent.</summary>
    public static RateLimitSnapshot Read(HttpResponseHeaders headers, DateTimeOffset now)
    {
        var raw = headers.NonValidated;
        var interval = Number(raw, Interval);
        return new RateLimitSnapshot(
            now,
            Number(raw, Max),
            Number(raw, Remaining),
            interval is > 0 and <= LongestInterval ? TimeSpan.FromMilliseconds(interval.Value) : null,
            Number(raw, DailyLimit),
            Number(raw, DailyRemaining));
    }

    private static int? Number(HttpHeadersNonValidated headers, string name)
    {
        if (!headers.TryGetValues(name, out var values))
        {
            return null;
        }

        foreach (var value in values)
        {
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        }

        return null;
    }
}
