#if REFIT_STANDIN
using System;

namespace Refit;

/// <summary>Stand-in for Refit's attribute: the parameter's value is sent as a header; <see langword="null"/> sends none.</summary>
/// <param name="header">The header's name.</param>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class HeaderAttribute(string header) : Attribute
{
    /// <summary>The header's name.</summary>
    public string Header { get; } = header;
}
#endif
