using System.Net.Http.Headers;

namespace HoopAI.Client.RateLimits;

/// <summary>Reads <c>Retry-After</c>, which the platform does not document and may send.</summary>
internal static class RetryAfter
{
    /// <summary>How long to wait from now: null when the header is absent, zero when its time has passed.</summary>
    public static TimeSpan? Read(RetryConditionHeaderValue? header, DateTimeOffset now)
    {
        var wait = header?.Delta ?? (header?.Date - now);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
