using System.Net;
using HoopAI.Client.Pipeline;
using HoopAI.Client.RateLimits;
using Polly;

namespace HoopAI.Client.Resilience;

/// <summary>How long to wait before an attempt is repeated.</summary>
internal sealed class RetryDelay(RetryOptions options, TimeProvider time, IJitter jitter)
{
    /// <summary>After a 429 or at a closed door: those who are told "now" (a date in the past, zero seconds) must not hammer.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan WidestSpread = TimeSpan.FromSeconds(1);

    /// <summary>What the platform asks for: null when it does not, zero when that time has passed. A date is read by the platform's own clock where the answer shows it.</summary>
    public TimeSpan? Asked(HttpResponseMessage? response) =>
        response is null ? null : RetryAfter.Read(response.Headers.RetryAfter, response.Headers.Date ?? time.GetUtcNow());

    public TimeSpan Of(in Outcome<HttpResponseMessage> outcome, CallContext call)
    {
        var isLimited = outcome.Result?.StatusCode == HttpStatusCode.TooManyRequests;
        var asked = (outcome.Exception as HoopAICircuitOpenException)?.RetryAfter ?? Asked(outcome.Result) ?? (isLimited ? call.Caller.Budget.Interval : null);
        if (asked > TimeSpan.Zero)
        {
            return asked.Value + (Spread(asked.Value) * jitter.Next());
        }

        var uncounted = isLimited || outcome.Exception is HoopAICircuitOpenException;
        var backoff = options.BaseDelay * Math.Pow(2, Math.Min(uncounted ? call.UncountedAttempts : call.FaultyAttempts, 10)) * (0.5 + (0.5 * jitter.Next()));
        return uncounted && backoff < Least ? Least : backoff;
    }

    /// <summary>Enough to spread those who were told the same time, and never much.</summary>
    private static TimeSpan Spread(TimeSpan wait) => wait * 0.1 < WidestSpread ? wait * 0.1 : WidestSpread;
}
