#if REFIT_STANDIN
using System;

namespace Refit;

/// <summary>Stand-in for Refit's attribute: headers with a fixed value, such as <c>Version: 2021-07-28</c>.</summary>
/// <param name="headers">Name and value of each header, separated by a colon.</param>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method)]
internal sealed class HeadersAttribute(params string[] headers) : Attribute
{
    /// <summary>Name and value of each header, separated by a colon.</summary>
    public string[] Headers { get; } = headers;
}
#endif
