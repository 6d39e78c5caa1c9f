#if REFIT_STANDIN
using System;

namespace Refit;

/// <summary>Stand-in for Refit's attribute: the parameter is the request's body.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class BodyAttribute : Attribute
{
    /// <summary>A body that is written as JSON.</summary>
    public BodyAttribute()
    {
    }

    /// <summary>A body that is written as told.</summary>
    /// <param name="serializationMethod">How it is written.</param>
    public BodyAttribute(BodySerializationMethod serializationMethod) => SerializationMethod = serializationMethod;

    /// <summary>How the body is written; JSON by default.</summary>
    public BodySerializationMethod SerializationMethod { get; }
}
#endif
