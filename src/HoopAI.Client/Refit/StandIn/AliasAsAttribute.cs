#if REFIT_STANDIN
using System;

namespace Refit;

/// <summary>Stand-in for Refit's attribute: the name on the wire of a parameter, a query option or a multipart field.</summary>
/// <param name="name">The name on the wire.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class AliasAsAttribute(string name) : Attribute
{
    /// <summary>The name on the wire.</summary>
    public string Name { get; } = name;
}
#endif
