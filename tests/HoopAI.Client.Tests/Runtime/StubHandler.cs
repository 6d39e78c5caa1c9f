using System.Net;

namespace HoopAI.Client.Tests.Runtime;

/// <summary>Answers with what it is told to, and remembers what it was sent.</summary>
internal sealed class StubHandler(Func<HttpContent?> answer, HttpStatusCode status = HttpStatusCode.OK) : HttpMessageHandler
{
    public HttpRequestMessage? Request { get; private set; }

    public TrackedResponse? Response { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Request = request;
        Response = new TrackedResponse(status) { Content = answer(), RequestMessage = request };
        return Task.FromResult<HttpResponseMessage>(Response);
    }

    internal sealed class TrackedResponse(HttpStatusCode status) : HttpResponseMessage(status)
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
