using System.Net.Http;

namespace Refit;

/// <summary>Sends TRACE; Refit has no attribute for it.</summary>
internal sealed class TraceAttribute(string path) : HttpMethodAttribute(path)
{
    /// <inheritdoc/>
    public override HttpMethod Method => HttpMethod.Trace;
}
