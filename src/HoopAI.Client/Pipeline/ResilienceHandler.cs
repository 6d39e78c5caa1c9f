using HoopAI.Client.Resilience;
using Polly;

namespace HoopAI.Client.Pipeline;

/// <summary>The overall deadline, and the repetitions.</summary>
internal sealed class ResilienceHandler(ClientServices services) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = CallContext.Of(request);
        var context = CallPipelines.Enter(call, cancellationToken);
        context.Properties.Set(CallPipelines.Request, request);
        try
        {
            return await services.Pipelines.Call
                .ExecuteAsync(static (context, state) => state.Self.SendOnAsync(state.Request, context.CancellationToken), context, (Self: this, Request: request))
                .ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ValueTask<HttpResponseMessage> SendOnAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        services.Pipelines.CircuitOf(CallContext.Of(request), request)?.ThrowIfOpen(CallContext.Of(request), request);
        return new(base.SendAsync(request, cancellationToken));
    }
}
