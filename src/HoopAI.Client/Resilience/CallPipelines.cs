using HoopAI.Client.Pipeline;
using HoopAI.Client.Telemetry;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace HoopAI.Client.Resilience;

/// <summary>
/// What Polly does for one client: the repetitions of a call, and the circuits of its attempts. Between the two lie the waits for permits and tokens, which belong
/// to the call and not to the attempt.
/// </summary>
internal sealed class CallPipelines
{
    private static readonly ResiliencePropertyKey<CallContext> CallKey = new("HoopAI.Call");
    private static readonly ResiliencePropertyKey<HttpRequestMessage> RequestKey = new("HoopAI.Request");

    private readonly Lazy<ResiliencePipeline<HttpResponseMessage>> _repetition;
    private readonly Circuits? _circuits;

    public CallPipelines(HoopAIOptions options, RepetitionPolicy policy, TimeProvider time, IJitter jitter, ClientTelemetry telemetry, ILogger logger)
    {
        _repetition = new Lazy<ResiliencePipeline<HttpResponseMessage>>(() => new ResiliencePipelineBuilder<HttpResponseMessage> { Name = "call", TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                Name = "repetition",
                MaxRetryAttempts = int.MaxValue,
                Randomizer = jitter.Next,
                ShouldHandle = policy.ShouldRepeatAsync,
                DelayGenerator = policy.GetDelayAsync,
                OnRetry = policy.OnRepeatAsync,
            })
            .Build());
        _circuits = options.CircuitBreaker.Enabled
            ? new Circuits(options.BaseAddress, group => new Circuit(group, options.CircuitBreaker, time, telemetry, logger))
            : null;
    }

    /// <summary>Of a call, from its first attempt on. Made for the first call that is no success: an app that starts does not wait for it.</summary>
    public ResiliencePipeline<HttpResponseMessage> Repetition => _repetition.Value;

    /// <summary>Null where the app wants none, and for requests that none may keep back.</summary>
    public Circuit? CircuitOf(CallContext call, HttpRequestMessage request) => _circuits?.Of(call, request);

    public static CallContext CallOf(ResilienceContext context) => context.Properties.GetValue(CallKey, null!);

    public static HttpRequestMessage RequestOf(ResilienceContext context) => context.Properties.GetValue(RequestKey, null!);

    /// <summary>A context from the pool; the caller gives it back.</summary>
    public static ResilienceContext Enter(CallContext call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(call.OperationName, continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(CallKey, call);
        context.Properties.Set(RequestKey, request);
        return context;
    }
}
