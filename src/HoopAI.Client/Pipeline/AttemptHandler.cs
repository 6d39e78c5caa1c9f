using HoopAI.Client.Resilience;
using Polly;
using Polly.Timeout;

namespace HoopAI.Client.Pipeline;

/// <summary>
/// The innermost of ours: one attempt, from sending to the last byte of the answer, within its timeout. Reading belongs to it, so that an answer
/// that breaks off is a fault like any other.
/// </summary>
internal sealed class AttemptHandler(ClientServices services) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = CallContext.Of(request);
        var context = CallPipelines.Enter(call, cancellationToken);
        var before = call.MayHaveBeenProcessed;
        call.Sent++;
        call.MayHaveBeenProcessed = true;
        try
        {
            var response = await services.Pipelines.Attempt
                .ExecuteAsync(static (context, state) => state.Self.SendAndReadAsync(state.Request, state.Call, context.CancellationToken), context, (Self: this, Request: request, Call: call))
                .ConfigureAwait(false);
            call.MayHaveBeenProcessed = before || !Repetition.IsCertainlyNotProcessed(response);
            return response;
        }
        catch (TimeoutRejectedException fault)
        {
            throw TransportTexts.AttemptTimedOut(call, request, fault.Timeout, fault);
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

    private async ValueTask<HttpResponseMessage> SendAndReadAsync(HttpRequestMessage request, CallContext call, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            response.RequestMessage ??= request;
            if (!response.IsSuccessStatusCode)
            {
                await ErrorBody.BoundAsync(response, cancellationToken).ConfigureAwait(false);
            }
            else if (!call.IsStreaming)
            {
                await response.Content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
            }

            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
