using HoopAI.Client.Telemetry;
using Polly.Timeout;

namespace HoopAI.Client.Pipeline;

/// <summary>
/// The outermost handler: one span, one log record and one measurement per call, however often it is sent; and the place where what the
/// handlers further in throw becomes a <see cref="HoopAIException"/>.
/// </summary>
internal sealed class TelemetryHandler(ClientServices services) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = CallContext.Of(request);
        call.Start = services.Time.GetTimestamp();
        using var span = ClientTelemetry.StartCall(call, request);
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            response.RequestMessage ??= request;
            Record(call, (int)response.StatusCode, null);
            return response;
        }
        catch (Exception fault)
        {
            var translated = Translate(call, request, fault, cancellationToken);
            Record(call, null, translated);
            if (ReferenceEquals(translated, fault))
            {
                throw;
            }

            throw translated;
        }
    }

    private void Record(CallContext call, int? status, Exception? fault)
    {
        var duration = services.Time.GetElapsedTime(call.Start);
        services.Telemetry.CallEnded(call, status, fault, duration);
        if (fault is null)
        {
            services.Logger.CallAnswered(call.OperationName, call.Caller.Description, status ?? 0, duration.TotalMilliseconds, call.Sent);
        }
        else if (fault is not OperationCanceledException)
        {
            services.Logger.CallFailed(call.OperationName, call.Caller.Description, duration.TotalMilliseconds, call.Sent, fault);
        }
    }

    private Exception Translate(CallContext call, HttpRequestMessage request, Exception fault, CancellationToken cancellationToken) => fault switch
    {
        OperationCanceledException when cancellationToken.IsCancellationRequested => fault,
        TimeoutRejectedException => TransportTexts.DeadlinePassed(call, request, call.Options.Deadline ?? services.Options.Retries.Deadline, fault),
        HttpRequestException or IOException or OperationCanceledException => TransportTexts.NoAnswer(call, request, fault),
        _ => fault,
    };
}
