#if REFIT_STANDIN
using System;
using System.Net.Http;

namespace Refit;

/// <summary>Stand-in for Refit's attribute: the method sends a DELETE request.</summary>
/// <param name="path">The relative URL, with placeholders.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DeleteAttribute(string path) : HttpMethodAttribute(path)
{
    /// <inheritdoc />
    public override HttpMethod Method => HttpMethod.Delete;
}
#endif
