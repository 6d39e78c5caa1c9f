using HoopAI.Client.Pipeline;
using Polly;
using Polly.Retry;
using Polly.Telemetry;
using Polly.Timeout;

namespace HoopAI.Client.Resilience;

/// <summary>
/// One client's Polly pipelines: that of a call (deadline, then repetitions) and that of an attempt (timeout). Between the two lie the waits for
/// permits and tokens, which belong to the call and not to the attempt.
/// </summary>
internal sealed class CallPipelines
{
    public static readonly ResiliencePropertyKey<HttpRequestMessage> Request = new("HoopAI.Request");
    private static readonly ResiliencePropertyKey<CallContext> CallKey = new("HoopAI.Call");

    public CallPipelines(RetryOptions options, RepetitionPolicy policy, TimeProvider time, IJitter jitter, TelemetryListener listener)
    {
        Call = new ResiliencePipelineBuilder<HttpResponseMessage> { Name = "call", TimeProvider = time, TelemetryListener = listener }
            .AddTimeout(new TimeoutStrategyOptions { Name = "deadline", TimeoutGenerator = args => new(CallOf(args.Context).Options.Deadline ?? options.Deadline) })
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                Name = "repetition",
                MaxRetryAttempts = int.MaxValue,
                Randomizer = jitter.Next,
                ShouldHandle = policy.ShouldRepeatAsync,
                DelayGenerator = policy.GetDelayAsync,
                OnRetry = policy.OnRepeatAsync,
            })
            .Build();

        Attempt = new ResiliencePipelineBuilder<HttpResponseMessage> { Name = "attempt", TimeProvider = time, TelemetryListener = listener }
            .AddTimeout(new TimeoutStrategyOptions { Name = "attempt", TimeoutGenerator = args => new(CallOf(args.Context).Options.AttemptTimeout ?? options.AttemptTimeout) })
            .Build();
    }

    public ResiliencePipeline<HttpResponseMessage> Call { get; }

    public ResiliencePipeline<HttpResponseMessage> Attempt { get; }

    public static CallContext CallOf(ResilienceContext context) => context.Properties.GetValue(CallKey, null!);

    /// <summary>A context from the pool; the caller gives it back.</summary>
    public static ResilienceContext Enter(CallContext call, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(call.OperationName, continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(CallKey, call);
        return context;
    }
}
