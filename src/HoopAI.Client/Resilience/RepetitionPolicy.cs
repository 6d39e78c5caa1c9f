using System.Net;
using HoopAI.Client.Pipeline;
using HoopAI.Client.RateLimits;
using HoopAI.Client.Runtime;
using HoopAI.Client.Telemetry;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace HoopAI.Client.Resilience;

/// <summary>Whether a call is repeated, and when.</summary>
internal sealed class RepetitionPolicy(RetryOptions options, TimeProvider time, IJitter jitter, ILogger logger)
{
    private static readonly ResiliencePropertyKey<TimeSpan> DelayKey = new("HoopAI.Delay");

    /// <summary>Decides, and draws the delay: a repetition that could only begin after the deadline is none, and its answer is worth more than a timeout.</summary>
    public ValueTask<bool> ShouldRepeatAsync(RetryPredicateArguments<HttpResponseMessage> args)
    {
        if (args.Outcome is { Exception: null, Result.IsSuccessStatusCode: true })
        {
            return new ValueTask<bool>(false);
        }

        var call = CallPipelines.CallOf(args.Context);
        var request = args.Context.Properties.GetValue(CallPipelines.Request, null!);
        if (args.Context.CancellationToken.IsCancellationRequested || !IsAllowed(args.Outcome, call, request))
        {
            return new ValueTask<bool>(false);
        }

        var delay = DelayOf(args.Outcome, call);
        args.Context.Properties.Set(DelayKey, delay);
        var left = (call.Options.Deadline ?? options.Deadline) - time.GetElapsedTime(call.Start);
        return new ValueTask<bool>(delay < left);
    }

    public ValueTask<TimeSpan?> GetDelayAsync(RetryDelayGeneratorArguments<HttpResponseMessage> args) =>
        new(args.Context.Properties.GetValue(DelayKey, TimeSpan.Zero));

    public ValueTask OnRepeatAsync(OnRetryArguments<HttpResponseMessage> args)
    {
        var call = CallPipelines.CallOf(args.Context);
        call.LastFault = args.Outcome.Result is { } response ? $"{(int)response.StatusCode} {response.StatusCode}" : args.Outcome.Exception?.Message;
        logger.Repeating(call.OperationName, call.Caller.Description, call.LastFault, args.RetryDelay.TotalMilliseconds, call.Sent);
        ClientTelemetry.AttemptRepeated(call, args.RetryDelay);
        if (args.Outcome.Result?.StatusCode != HttpStatusCode.TooManyRequests)
        {
            call.FaultyAttempts++;
        }

        args.Outcome.Result?.Dispose();
        return default;
    }

    private bool IsAllowed(in Outcome<HttpResponseMessage> outcome, CallContext call, HttpRequestMessage request)
    {
        var attempts = call.Options.Attempts ?? options.Attempts;
        if (attempts == 1 || !request.Content.IsReplayable())
        {
            return false;
        }

        if (outcome.Result is { StatusCode: HttpStatusCode.TooManyRequests } limited)
        {
            return RateLimitHeaders.Read(limited.Headers, default).DailyRemaining is not 0;
        }

        var isPassing = outcome.Exception is { } fault ? Repetition.IsPassing(fault) : Repetition.IsPassing(outcome.Result!.StatusCode);
        var isSafe = (outcome.Exception is { } error && Repetition.IsCertainlyNotProcessed(error))
            || (call.Options.SafeToRepeat ?? Repetition.IsIdempotent(request.Method));
        return isPassing && isSafe && call.FaultyAttempts + 1 < attempts;
    }

    private TimeSpan DelayOf(in Outcome<HttpResponseMessage> outcome, CallContext call)
    {
        var asked = outcome.Result is { } response ? RetryAfter.Read(response.Headers.RetryAfter, time.GetUtcNow()) : null;
        if (asked is null && outcome.Result?.StatusCode == HttpStatusCode.TooManyRequests)
        {
            asked = call.Caller.Budget.Interval;
        }

        return asked is { } wait
            ? wait + (Spread(wait) * jitter.Next())
            : options.BaseDelay * Math.Pow(2, Math.Min(call.FaultyAttempts, 10)) * (0.5 + (0.5 * jitter.Next()));
    }

    /// <summary>Enough to spread those who were told the same time, and never much.</summary>
    private static TimeSpan Spread(TimeSpan wait) => wait * 0.1 < TimeSpan.FromSeconds(1) ? wait * 0.1 : TimeSpan.FromSeconds(1);
}
