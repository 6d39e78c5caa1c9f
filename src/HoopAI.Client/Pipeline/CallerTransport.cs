using HoopAI.Client.Callers;
using HoopAI.Client.Runtime;

namespace HoopAI.Client.Pipeline;

/// <summary>Puts the caller and the options on every request. Operations that do not take the caller's kind of token fail here, before anything is sent.</summary>
internal sealed class CallerTransport(ClientCore core, Caller caller, CallOptions options, bool isStreaming = false)
    : HttpClientTransport(core.Http, core.Services.Time)
{
    public override Task<Stream> SendForStreamAsync(
        ApiOperation operation, string relativeUrl, HttpContent? content, CancellationToken cancellationToken) =>
        isStreaming
            ? base.SendForStreamAsync(operation, relativeUrl, content, cancellationToken)
            : new CallerTransport(core, caller, options, isStreaming: true).SendForStreamAsync(operation, relativeUrl, content, cancellationToken);

    protected override ApiRequest CreateRequest(ApiOperation operation, Uri uri)
    {
        caller.ThrowIfUnfit(operation);
        return new HoopAIRequest(operation, uri, new CallContext(caller, options, operation, isStreaming));
    }

    // Past HttpClient, which would only link a token and start one state machine more: its timeout is off, and it adds no headers.
    private protected override Task<HttpResponseMessage> ExchangeAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        core.Invoker.SendAsync(request, cancellationToken);

    private protected override ApiBody? TakeBody(HttpResponseMessage response) => CallContext.Find(response.RequestMessage)?.TakeBody();
}
