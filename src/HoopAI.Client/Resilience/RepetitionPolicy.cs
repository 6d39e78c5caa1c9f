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
internal sealed class RepetitionPolicy(RetryOptions options, RetryHooks hooks, RetryDelay delays, TimeProvider time, ClientTelemetry telemetry, ILogger logger)
{
    private static readonly ResiliencePropertyKey<Plan> PlanKey = new("HoopAI.Plan");

    /// <summary>Decides, and draws the delay: a repetition that could only begin after the deadline is none, and its answer is worth more than a timeout.</summary>
    public ValueTask<bool> ShouldRepeatAsync(RetryPredicateArguments<HttpResponseMessage> args)
    {
        if (args.Outcome is { Exception: null, Result.IsSuccessStatusCode: true })
        {
            return new ValueTask<bool>(false);
        }

        var call = CallPipelines.CallOf(args.Context);
        var attempts = call.Options.Attempts ?? options.Attempts;
        if (attempts == 1 || call.IsDeadlinePassed || args.Context.CancellationToken.IsCancellationRequested || !IsOutside(args.Outcome.Exception))
        {
            return new ValueTask<bool>(false);
        }

        var request = CallPipelines.RequestOf(args.Context);
        var isOurs = IsRepeatedByDefault(args.Outcome, call, request);
        var plan = new Plan(delays.Of(args.Outcome, call), IsCounted: !isOurs || !IsUncounted(args.Outcome), isOurs);
        args.Context.Properties.Set(PlanKey, plan);
        var isWanted = (!plan.IsCounted || call.FaultyAttempts + 1 < attempts)
            && (hooks.Decides(call) ? hooks.ShouldRetry(call, Describe(args.Outcome, call, request, plan)) : isOurs);
        return new ValueTask<bool>(isWanted && IsPossible(call, request, plan));
    }

    public ValueTask<TimeSpan?> GetDelayAsync(RetryDelayGeneratorArguments<HttpResponseMessage> args) =>
        new(args.Context.Properties.GetValue(PlanKey, null!).Delay);

    public async ValueTask OnRepeatAsync(OnRetryArguments<HttpResponseMessage> args)
    {
        var call = CallPipelines.CallOf(args.Context);
        var plan = args.Context.Properties.GetValue(PlanKey, null!);
        call.LastFault = Repetition.Describe(args.Outcome);
        logger.Repeating(call.OperationName, call.Caller.Description, call.LastFault, args.RetryDelay.TotalMilliseconds, call.Sent);
        telemetry.Repeated(call, args.RetryDelay);
        var told = hooks.Listens(call) ? Describe(args.Outcome, call, CallPipelines.RequestOf(args.Context), plan) : null;
        call.FaultyAttempts += plan.IsCounted ? 1 : 0;
        call.UncountedAttempts += plan.IsCounted ? 0 : 1;
        args.Outcome.Result?.Dispose();
        if (told is not null)
        {
            await hooks.OnRetryAsync(call, told, args.Context.CancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What came from outside the program; the rest is nobody's to repeat.</summary>
    private static bool IsOutside(Exception? fault) => fault is null or HttpRequestException or IOException or HoopAIException;

    /// <summary>Nothing was processed, so these go on until the deadline.</summary>
    private static bool IsUncounted(in Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is HoopAICircuitOpenException || outcome.Result?.StatusCode == HttpStatusCode.TooManyRequests;

    private static bool IsRepeatedByDefault(in Outcome<HttpResponseMessage> outcome, CallContext call, HttpRequestMessage request)
    {
        if (outcome.Exception is HoopAICircuitOpenException)
        {
            return true;
        }

        if (outcome.Result is { StatusCode: HttpStatusCode.TooManyRequests } limited)
        {
            return RateLimitHeaders.Read(limited.Headers, default).DailyRemaining is not 0;
        }

        var isPassing = outcome.Exception is { } fault ? Repetition.IsPassing(fault) : Repetition.IsPassing(outcome.Result!.StatusCode);
        var isSafe = (outcome.Exception is { } error && Repetition.IsCertainlyNotProcessed(error))
            || (call.Options.SafeToRepeat ?? Repetition.IsIdempotent(request.Method));
        return isPassing && isSafe;
    }

    private bool IsPossible(CallContext call, HttpRequestMessage request, Plan plan)
    {
        call.CannotBeSentAgain = !request.Content.IsReplayable();
        return !call.CannotBeSentAgain && plan.Delay < call.LeftOn(time);
    }

    private RetryArguments Describe(in Outcome<HttpResponseMessage> outcome, CallContext call, HttpRequestMessage request, Plan plan) => new()
    {
        Operation = call.Operation,
        Method = request.Method,
        Resource = call.Caller.Resource,
        Attempt = call.FaultyAttempts + call.UncountedAttempts + 1,
        Status = outcome.Result?.StatusCode,
        Fault = outcome.Exception,
        RetryAfter = delays.Asked(outcome.Result),
        Delay = plan.Delay,
        MayHaveBeenProcessed = call.MayHaveBeenProcessed,
        IsRepeatedByDefault = plan.IsOurs,
    };

    private sealed record Plan(TimeSpan Delay, bool IsCounted, bool IsOurs);
}
