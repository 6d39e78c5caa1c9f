using System.Net.Sockets;
using HoopAI.Client.Resilience;
using HoopAI.Client.Runtime;
using Polly;

namespace HoopAI.Client.Pipeline;

/// <summary>
/// One attempt: a permit of the caller's budget, then the current token, then the exchange, from sending to the last byte of the answer, within the attempt's
/// timeout and through its group's circuit. Reading belongs to it, so that an answer that breaks off is a fault like any other.
/// </summary>
internal sealed class AttemptSender(ClientServices services, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send)
{
    private readonly AttemptPermits _permits = new(services);

    /// <param name="call">The call.</param>
    /// <param name="request">Its request.</param>
    /// <param name="now">The moment, by the clock's timestamp: whoever knows it saves a look at the clock.</param>
    /// <returns>How it ended; it throws nothing.</returns>
    public async ValueTask<Outcome<HttpResponseMessage>> SendAsync(CallContext call, HttpRequestMessage request, long now)
    {
        using var timer = services.Timers.Start(call, now);
        Outcome<HttpResponseMessage> outcome;
        try
        {
            call.Ended.ThrowIfCancellationRequested();

            // With an open circuit the call would queue in vain.
            var circuit = services.Pipelines.CircuitOf(call, request);
            circuit?.ThrowIfOpen(call, request);
            var permit = await _permits.TakeAsync(call, request, timer).ConfigureAwait(false);
            var sentBefore = call.Sent;
            HttpResponseMessage? response = null;
            try
            {
                // After the wait for the permit, so that it is current.
                await AccessTokens.AttachAsync(call, request, timer).ConfigureAwait(false);
                outcome = circuit is null or { IsClosed: true }
                    ? await ExchangeAsync(circuit, call, request, timer).ConfigureAwait(false)
                    : await ProbeAsync(circuit, call, request, timer).ConfigureAwait(false);
                response = outcome.Result;
            }
            finally
            {
                _permits.GiveBack(call, permit, call.Sent > sentBefore, response);
            }
        }
        catch (Exception fault)
        {
            outcome = Outcome.FromException<HttpResponseMessage>(fault);
        }

        return services.Timers.Explain(outcome, call, request, timer);
    }

    // A method of its own, since what the lambda holds is allocated where its method begins.
    private ValueTask<Outcome<HttpResponseMessage>> ProbeAsync(Circuit circuit, CallContext call, HttpRequestMessage request, CallTimer timer) =>
        circuit.ProbeAsync(() => ExchangeAsync(null, call, request, timer), call, request);

    /// <param name="told">The circuit that is told how it ended, if any.</param>
    /// <param name="call">The call.</param>
    /// <param name="request">Its request.</param>
    /// <param name="timer">The attempt's.</param>
    private async ValueTask<Outcome<HttpResponseMessage>> ExchangeAsync(Circuit? told, CallContext call, HttpRequestMessage request, CallTimer timer)
    {
        var timeout = call.Options.AttemptTimeout ?? services.Options.Retries.AttemptTimeout;
        timer.EndWithAttempt(timeout);
        var before = call.MayHaveBeenProcessed;
        call.Sent++;
        call.MayHaveBeenProcessed = true;
        HttpResponseMessage? response = null;
        Outcome<HttpResponseMessage> outcome;
        try
        {
            response = await send(request, timer.Token).ConfigureAwait(false);
            response.RequestMessage ??= request;
            await ReadAsync(call, request, response, timer).ConfigureAwait(false);
            call.MayHaveBeenProcessed = before || !Repetition.IsCertainlyNotProcessed(response);
            outcome = Outcome.FromResult(response);
        }
        catch (Exception fault)
        {
            response?.Dispose();
            call.MayHaveBeenProcessed = before || !Repetition.IsCertainlyNotProcessed(fault);
            outcome = Outcome.FromException<HttpResponseMessage>(fault switch
            {
                OperationCanceledException when timer.IsAttemptOver => services.Timers.AttemptTimedOut(call, request, timeout, fault),

                // The socket layer lets this one through as it is where a connection is reset while it is being made.
                SocketException => new HttpRequestException(fault.Message, fault),
                _ => fault,
            });
        }

        if (told is not null)
        {
            await told.ReportAsync(outcome).ConfigureAwait(false);
        }

        return outcome;
    }

    private static async ValueTask ReadAsync(CallContext call, HttpRequestMessage request, HttpResponseMessage response, CallTimer timer)
    {
        if (!response.IsSuccessStatusCode)
        {
            await ErrorBody.BoundAsync(response, timer.Token, timer).ConfigureAwait(false);
        }
        else if (request is HoopAIRequest)
        {
            // For the generated classes, which ask for it: read once, into a buffer of the pool.
            call.Body = call.IsStreaming ? null : await ApiBodyReader.ReadAsync(call.Operation, response.Content, int.MaxValue, timer.Token).ConfigureAwait(false);
        }
        else if (!call.IsStreaming)
        {
            await response.Content.LoadIntoBufferAsync(timer.Token).ConfigureAwait(false);
        }
    }
}
