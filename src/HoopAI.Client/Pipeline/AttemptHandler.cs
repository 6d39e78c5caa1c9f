using System.Net.Sockets;
using HoopAI.Client.Resilience;
using HoopAI.Client.Runtime;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace HoopAI.Client.Pipeline;

/// <summary>
/// The innermost of ours: one attempt, from sending to the last byte of the answer, within its timeout and through its group's circuit. Reading belongs
/// to it, so that an answer that breaks off is a fault like any other.
/// </summary>
internal sealed class AttemptHandler(ClientServices services) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = CallContext.Of(request);
        var circuit = services.Pipelines.CircuitOf(call, request);
        var context = CallPipelines.Enter(call, cancellationToken);
        var before = call.MayHaveBeenProcessed;
        try
        {
            var response = await (circuit?.Pipeline ?? services.Pipelines.Attempt)
                .ExecuteAsync(
                    static (context, state) => state.Self.SendAndReadAsync(state.Request, state.Call, context.CancellationToken, state.Ended),
                    context, (Self: this, Request: request, Call: call, Ended: cancellationToken))
                .ConfigureAwait(false);
            call.MayHaveBeenProcessed = before || !Repetition.IsCertainlyNotProcessed(response);
            return response;
        }
        catch (TimeoutRejectedException fault)
        {
            throw TransportTexts.AttemptTimedOut(call, request, fault.Timeout, fault);
        }
        catch (BrokenCircuitException fault)
        {
            throw TransportTexts.CircuitOpen(call, request, circuit!.Group, circuit.OpenFor, fault.InnerException);
        }
        catch (Exception fault) when (Repetition.IsCertainlyNotProcessed(fault))
        {
            call.MayHaveBeenProcessed = before;
            throw;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <param name="request">What is sent.</param>
    /// <param name="call">Its call.</param>
    /// <param name="cancellationToken">The attempt's end.</param>
    /// <param name="ended">The call's end: its deadline, or the caller's wish.</param>
    private async ValueTask<HttpResponseMessage> SendAndReadAsync(HttpRequestMessage request, CallContext call, CancellationToken cancellationToken, CancellationToken ended)
    {
        // Only here, since an open circuit sends nothing.
        call.Sent++;
        call.MayHaveBeenProcessed = true;
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            response.RequestMessage ??= request;
            if (!response.IsSuccessStatusCode)
            {
                await ErrorBody.BoundAsync(response, cancellationToken, ended).ConfigureAwait(false);
            }
            else if (request is HoopAIRequest)
            {
                // For the generated classes, which ask for it: read once, into a buffer of the pool.
                call.Body = call.IsStreaming ? null : await ApiBodyReader.ReadAsync(call.Operation, response.Content, int.MaxValue, cancellationToken).ConfigureAwait(false);
            }
            else if (!call.IsStreaming)
            {
                await response.Content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
            }

            return response;
        }
        catch (SocketException fault)
        {
            // The socket layer lets this one through as it is where a connection is reset while it is being made.
            throw new HttpRequestException(fault.Message, fault);
        }
        catch
        {
            response?.Dispose();
            throw;
        }
    }
}
