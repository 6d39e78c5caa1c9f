using System;
using System.Collections.Generic;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>What an object with any names is read as: the entries whose values have the documented shape, and beside them those that have not.</summary>
/// <typeparam name="T">The documented shape.</typeparam>
/// <remarks>Interfaces and models say <see cref="IDictionary{TKey, TValue}"/>; whatever this library reads into one is of this class.</remarks>
public sealed class JsonDictionary<T> : Dictionary<string, T>
{
    private Dictionary<string, JsonElement>? _additional;

    /// <summary>Creates an empty one; names are compared ordinally.</summary>
    public JsonDictionary()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>
    /// Entries whose value had a shape that does not fit, as the platform's <c>traceId</c> among the days of a calendar. They are written back as they
    /// came, after the others; an entry of the dictionary itself wins over one of its name here.
    /// </summary>
    public IDictionary<string, JsonElement> AdditionalProperties => _additional ??= new(StringComparer.Ordinal);

    /// <summary>Null while there are none.</summary>
    internal Dictionary<string, JsonElement>? Additional => _additional;
}
