using HoopAI.Client.Telemetry;
using Microsoft.Extensions.Logging;
using Polly;

namespace HoopAI.Client.Pipeline;

/// <summary>
/// The one handler of ours: a call from its beginning to its end. Mostly that is one attempt; what follows one that was no success is apart, in
/// <see cref="CallRepetition"/>. One span, one log record and one measurement, however often the request is sent.
/// </summary>
/// <remarks>
/// One handler, and not a chain of them, since each costs every call a state machine. The order is that of the design: telemetry, repetition within the
/// deadline, the cure of a 401, a permit for every attempt, the current token, the exchange.
/// </remarks>
internal sealed class CallHandler : DelegatingHandler
{
    private readonly ClientServices _services;
    private readonly AttemptSender _attempts;
    private readonly CallRepetition _repetition;

    public CallHandler(ClientServices services)
    {
        _services = services;
        _attempts = new AttemptSender(services, base.SendAsync);
        _repetition = new CallRepetition(services, _attempts);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = CallContext.Of(request);
        call.Begin(_services.Time.GetTimestamp(), call.Options.Deadline ?? _services.Options.Retries.Deadline, cancellationToken);
        using var span = ClientTelemetry.StartCall(call, request);
        var outcome = await _attempts.SendAsync(call, request, call.Start).ConfigureAwait(false);
        if (outcome.Result is not { IsSuccessStatusCode: true })
        {
            outcome = await _repetition.GoOnAsync(outcome, call, request).ConfigureAwait(false);
        }

        return End(call, request, outcome);
    }

    private HttpResponseMessage End(CallContext call, HttpRequestMessage request, Outcome<HttpResponseMessage> outcome)
    {
        if (outcome.Result is { } response)
        {
            Tell(call, (int)response.StatusCode);
            return response;
        }

        var fault = CallFaults.Translate(call, request, outcome.Exception!);
        var duration = _services.Time.GetElapsedTime(call.Start);
        _services.Telemetry.CallEnded(call, null, fault, duration);
        if (fault is not OperationCanceledException)
        {
            _services.Logger.CallFailed(call.OperationName, call.Caller.Description, duration.TotalMilliseconds, call.Sent, fault);
        }

        if (ReferenceEquals(fault, outcome.Exception))
        {
            outcome.ThrowIfException();
        }

        throw fault;
    }

    private void Tell(CallContext call, int status)
    {
        var isLogged = _services.Logger.IsEnabled(LogLevel.Debug);
        if (!isLogged && !_services.Telemetry.Listens(call))
        {
            return;
        }

        var duration = _services.Time.GetElapsedTime(call.Start);
        _services.Telemetry.CallEnded(call, status, null, duration);
        if (isLogged)
        {
            _services.Logger.CallAnswered(call.OperationName, call.Caller.Description, status, duration.TotalMilliseconds, call.Sent);
        }
    }
}
