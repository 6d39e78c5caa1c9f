#if REFIT_STANDIN
using System;

namespace Refit;

/// <summary>Stand-in for Refit's attribute: the parameter, or each property of its type, goes into the query string.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class QueryAttribute : Attribute
{
    /// <summary>A single value, or an options object whose properties are the values.</summary>
    public QueryAttribute()
    {
    }

    /// <summary>A list of values.</summary>
    /// <param name="collectionFormat">How the list is written.</param>
    public QueryAttribute(CollectionFormat collectionFormat) => CollectionFormat = collectionFormat;

    /// <summary>How a list is written.</summary>
    public CollectionFormat CollectionFormat { get; }
}
#endif
