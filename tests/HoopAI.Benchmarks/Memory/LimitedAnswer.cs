using System.Globalization;
using System.Net;

namespace HoopAI.Benchmarks.Memory;

/// <summary>An answer with the five headers that tell the limits.</summary>
internal static class LimitedAnswer
{
    public static HttpResponseMessage Create(HttpStatusCode status, byte[] body, HttpRequestMessage request, int remaining, int remainingToday)
    {
        var answer = new HttpResponseMessage(status)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } },
        };
        answer.Headers.TryAddWithoutValidation("X-RateLimit-Limit-Daily", "200000");
        answer.Headers.TryAddWithoutValidation("X-RateLimit-Daily-Remaining", remainingToday.ToString(CultureInfo.InvariantCulture));
        answer.Headers.TryAddWithoutValidation("X-RateLimit-Interval-Milliseconds", "10000");
        answer.Headers.TryAddWithoutValidation("X-RateLimit-Max", "100");
        answer.Headers.TryAddWithoutValidation("X-RateLimit-Remaining", remaining.ToString(CultureInfo.InvariantCulture));
        return answer;
    }
}
