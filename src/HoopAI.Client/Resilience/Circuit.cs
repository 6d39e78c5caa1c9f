using HoopAI.Client.Pipeline;
using HoopAI.Client.Telemetry;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Telemetry;
using Polly.Timeout;

namespace HoopAI.Client.Resilience;

/// <summary>The circuit of one group of operations: Polly's breaker around each attempt and its timeout.</summary>
internal sealed class Circuit
{
    private readonly CircuitBreakerStateProvider _state = new();
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private long _openUntil;

    public Circuit(string group, CircuitBreakerOptions options, TimeoutStrategyOptions timeout, TimeProvider time, TelemetryListener listener, ILogger logger)
    {
        (Group, _time, _logger) = (group, time, logger);
        Pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { Name = "attempt", InstanceName = group, TimeProvider = time, TelemetryListener = listener }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                Name = "circuit",
                FailureRatio = options.FailureRatio,
                MinimumThroughput = options.MinimumThroughput,
                SamplingDuration = options.SamplingDuration,
                BreakDuration = options.BreakDuration,
                StateProvider = _state,
                ShouldHandle = args => new ValueTask<bool>(IsFailure(args.Outcome)),
                OnOpened = OnOpenedAsync,
                OnHalfOpened = OnHalfOpenedAsync,
                OnClosed = OnClosedAsync,
            })
            .AddTimeout(timeout)
            .Build();
    }

    public string Group { get; }

    public ResiliencePipeline<HttpResponseMessage> Pipeline { get; }

    /// <summary>How long nothing is sent yet; zero when an attempt may be made, or one is under way to find out.</summary>
    public TimeSpan OpenFor =>
        Interlocked.Read(ref _openUntil) - _time.GetUtcNow().UtcTicks is > 0 and var left ? TimeSpan.FromTicks(left) : TimeSpan.Zero;

    /// <summary>Before a call queues for a permit or a token: with an open circuit it would do so in vain.</summary>
    /// <exception cref="HoopAICircuitOpenException">The circuit is open.</exception>
    public void ThrowIfOpen(CallContext call, HttpRequestMessage request)
    {
        if (OpenFor is { Ticks: > 0 } left)
        {
            throw TransportTexts.CircuitOpen(call, request, Group, left, null);
        }
    }

    private bool IsFailure(in Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Result: { } response } => Repetition.IsOutage(response.StatusCode),
        { Exception: TimeoutRejectedException } => true,

        // Polly takes whatever is no failure for a success. A probe that somebody cancelled has proved nothing, so it must not close the circuit.
        { Exception: OperationCanceledException } => _state.CircuitState == CircuitState.HalfOpen,
        { Exception: { } fault } => Repetition.IsPassing(fault),
        _ => false,
    };

    private ValueTask OnOpenedAsync(OnCircuitOpenedArguments<HttpResponseMessage> args)
    {
        Interlocked.Exchange(ref _openUntil, (_time.GetUtcNow() + args.BreakDuration).UtcTicks);
        _logger.CircuitOpened(Group, args.BreakDuration, Repetition.Describe(args.Outcome));
        return default;
    }

    private ValueTask OnHalfOpenedAsync(OnCircuitHalfOpenedArguments args)
    {
        _logger.CircuitProbed(Group);
        return default;
    }

    private ValueTask OnClosedAsync(OnCircuitClosedArguments<HttpResponseMessage> args)
    {
        Interlocked.Exchange(ref _openUntil, 0);
        _logger.CircuitClosed(Group);
        return default;
    }
}
