using HoopAI.Client.Pipeline;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Telemetry;
using Polly.Timeout;

namespace HoopAI.Client.Resilience;

/// <summary>
/// One client's Polly pipelines: that of a call (deadline, then repetitions) and that of an attempt (its group's circuit, then its timeout). Between the two lie
/// the waits for permits and tokens, which belong to the call and not to the attempt.
/// </summary>
internal sealed class CallPipelines
{
    public static readonly ResiliencePropertyKey<HttpRequestMessage> Request = new("HoopAI.Request");
    private static readonly ResiliencePropertyKey<CallContext> CallKey = new("HoopAI.Call");

    private readonly Circuits? _circuits;

    public CallPipelines(HoopAIOptions options, RepetitionPolicy policy, TimeProvider time, IJitter jitter, TelemetryListener listener, ILogger logger)
    {
        var retries = options.Retries;
        Call = new ResiliencePipelineBuilder<HttpResponseMessage> { Name = "call", TimeProvider = time, TelemetryListener = listener }
            .AddTimeout(new TimeoutStrategyOptions { Name = "deadline", TimeoutGenerator = args => new(CallOf(args.Context).Options.Deadline ?? retries.Deadline) })
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

        var timeout = new TimeoutStrategyOptions { Name = "attempt", TimeoutGenerator = args => new(CallOf(args.Context).Options.AttemptTimeout ?? retries.AttemptTimeout) };
        Attempt = new ResiliencePipelineBuilder<HttpResponseMessage> { Name = "attempt", TimeProvider = time, TelemetryListener = listener }.AddTimeout(timeout).Build();
        _circuits = options.CircuitBreaker.Enabled
            ? new Circuits(options.BaseAddress, group => new Circuit(group, options.CircuitBreaker, timeout, time, listener, logger))
            : null;
    }

    public ResiliencePipeline<HttpResponseMessage> Call { get; }

    /// <summary>That of an attempt without a circuit.</summary>
    public ResiliencePipeline<HttpResponseMessage> Attempt { get; }

    /// <summary>Null where the app wants none, and for requests that none may keep back.</summary>
    public Circuit? CircuitOf(CallContext call, HttpRequestMessage request) => _circuits?.Of(call, request);

    public static CallContext CallOf(ResilienceContext context) => context.Properties.GetValue(CallKey, null!);

    /// <summary>A context from the pool; the caller gives it back.</summary>
    public static ResilienceContext Enter(CallContext call, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(call.OperationName, continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(CallKey, call);
        return context;
    }
}
