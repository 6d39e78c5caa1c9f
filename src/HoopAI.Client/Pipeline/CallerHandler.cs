using HoopAI.Client.Callers;
using HoopAI.Client.Runtime;

namespace HoopAI.Client.Pipeline;

/// <summary>Says who is calling on requests that were not made by the generated classes: those of <see cref="HoopAICaller.CreateHttpClient"/>.</summary>
internal sealed class CallerHandler(Caller caller, CallOptions options, Uri baseAddress, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { } uri || !baseAddress.IsBaseOf(uri))
        {
            throw new InvalidOperationException(
                $"This HttpClient sends {caller.Description}'s token, so it calls {baseAddress} only, and not {request.RequestUri?.GetLeftPart(UriPartial.Authority)}.");
        }

        var operation = (request as ApiRequest)?.Operation;
        if (operation is not null)
        {
            caller.ThrowIfUnfit(operation);
        }

        new CallContext(caller, options, operation, isStreaming: false).AttachTo(request);
        return base.SendAsync(request, cancellationToken);
    }

    /// <summary>The handlers further in belong to the client and outlive this one.</summary>
    protected override void Dispose(bool disposing)
    {
    }
}
