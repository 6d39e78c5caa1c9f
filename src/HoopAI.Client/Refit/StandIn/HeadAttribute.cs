#if REFIT_STANDIN
using System;
using System.Net.Http;

namespace Refit;

/// <summary>Stand-in for Refit's attribute: the method sends a HEAD request.</summary>
/// <param name="path">The relative URL, with placeholders.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class HeadAttribute(string path) : HttpMethodAttribute(path)
{
    /// <inheritdoc />
    public override HttpMethod Method => HttpMethod.Head;
}
#endif
