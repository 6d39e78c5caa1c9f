using HoopAI.Client.Pipeline;
using HoopAI.Client.Telemetry;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;

namespace HoopAI.Client.Resilience;

/// <summary>The circuit of one group of operations: Polly's breaker around each attempt.</summary>
internal sealed class Circuit
{
    private readonly CircuitBreakerStateProvider _state = new();
    private readonly ResiliencePipeline<HttpResponseMessage> _breaker;
    private readonly TimeProvider _time;
    private readonly ClientTelemetry _telemetry;
    private readonly ILogger _logger;
    private long _openUntil;

    public Circuit(string group, CircuitBreakerOptions options, TimeProvider time, ClientTelemetry telemetry, ILogger logger)
    {
        (Group, _time, _telemetry, _logger) = (group, time, telemetry, logger);
        _breaker = new ResiliencePipelineBuilder<HttpResponseMessage> { Name = "attempt", InstanceName = group, TimeProvider = time }
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
            .Build();
    }

    public string Group { get; }

    /// <summary>Whether attempts are simply made, and reported afterwards. While it is not, each has to ask first.</summary>
    public bool IsClosed => _state.CircuitState == CircuitState.Closed;

    /// <summary>How long nothing is sent yet; zero when an attempt may be made, or one is under way to find out.</summary>
    public TimeSpan OpenFor =>
        Interlocked.Read(ref _openUntil) is not 0 and var until && until - _time.GetUtcNow().UtcTicks is > 0 and var left ? TimeSpan.FromTicks(left) : TimeSpan.Zero;

    /// <summary>Before a call queues for a permit or a token: with an open circuit it would do so in vain.</summary>
    /// <exception cref="HoopAICircuitOpenException">The circuit is open.</exception>
    public void ThrowIfOpen(CallContext call, HttpRequestMessage request)
    {
        if (OpenFor is { Ticks: > 0 } left)
        {
            throw TransportTexts.CircuitOpen(call, request, Group, left, null);
        }
    }

    /// <summary>Tells a closed circuit how an attempt ended.</summary>
    public ValueTask ReportAsync(Outcome<HttpResponseMessage> outcome)
    {
        // One that has opened meanwhile takes no notice: the attempt began before, and says nothing of now.
        if (!IsClosed)
        {
            return default;
        }

        var context = ResilienceContextPool.Shared.Get(CancellationToken.None);
        var telling = _breaker.ExecuteOutcomeAsync(static (_, ended) => new ValueTask<Outcome<HttpResponseMessage>>(ended), context, outcome);
        if (!telling.IsCompletedSuccessfully)
        {
            return EndAsync(telling, context);
        }

        ResilienceContextPool.Shared.Return(context);
        return default;
    }

    /// <summary>An attempt through a circuit that is not closed: it is made if it is its turn to find out how things stand.</summary>
    public async ValueTask<Outcome<HttpResponseMessage>> ProbeAsync(Func<ValueTask<Outcome<HttpResponseMessage>>> attempt, CallContext call, HttpRequestMessage request)
    {
        var context = ResilienceContextPool.Shared.Get(CancellationToken.None);
        try
        {
            var outcome = await _breaker.ExecuteOutcomeAsync(static (_, attempt) => attempt(), context, attempt).ConfigureAwait(false);
            return outcome.Exception is BrokenCircuitException fault
                ? Outcome.FromException<HttpResponseMessage>(TransportTexts.CircuitOpen(call, request, Group, OpenFor, fault.InnerException))
                : outcome;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static async ValueTask EndAsync(ValueTask<Outcome<HttpResponseMessage>> telling, ResilienceContext context)
    {
        await telling.ConfigureAwait(false);
        ResilienceContextPool.Shared.Return(context);
    }

    private bool IsFailure(in Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Result: { } response } => Repetition.IsOutage(response.StatusCode),

        // Polly takes whatever is no failure for a success. A probe that somebody cancelled has proved nothing, so it must not close the circuit.
        { Exception: OperationCanceledException } => _state.CircuitState == CircuitState.HalfOpen,
        { Exception: { } fault } => Repetition.IsPassing(fault),
        _ => false,
    };

    private ValueTask OnOpenedAsync(OnCircuitOpenedArguments<HttpResponseMessage> args)
    {
        Interlocked.Exchange(ref _openUntil, (_time.GetUtcNow() + args.BreakDuration).UtcTicks);
        _telemetry.CircuitTurned(Group, "open");
        _logger.CircuitOpened(Group, args.BreakDuration, Repetition.Describe(args.Outcome));
        return default;
    }

    private ValueTask OnHalfOpenedAsync(OnCircuitHalfOpenedArguments args)
    {
        _telemetry.CircuitTurned(Group, "half-open");
        _logger.CircuitProbed(Group);
        return default;
    }

    private ValueTask OnClosedAsync(OnCircuitClosedArguments<HttpResponseMessage> args)
    {
        Interlocked.Exchange(ref _openUntil, 0);
        _telemetry.CircuitTurned(Group, "closed");
        _logger.CircuitClosed(Group);
        return default;
    }
}
