using System;
using System.Linq;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>The values that a keyset or cursor request carries to go on, or the start of the listing, which has none.</summary>
public sealed class PagePosition
{
    private readonly PageValue[] _values;

    internal PagePosition(PageValue[] values) => _values = values;

    /// <summary>Whether this is the first request of the listing.</summary>
    public bool IsStart => _values.Length == 0;

    internal static PagePosition Start { get; } = new([]);

    /// <summary>One of the values, in the order of the paging's <c>Next</c>.</summary>
    /// <param name="index">From 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such value, for instance at the start.</exception>
    public PageValue this[int index] => _values[index];

    /// <summary>The values as a JSON array.</summary>
    /// <returns>JSON.</returns>
    public override string ToString() => "[" + string.Join(',', _values.Select(value => value.ToString())) + "]";

    internal static PagePosition Parse(string json)
    {
        var values = JsonElement.Parse(json).EnumerateArray().Select(PageValue.Of).ToArray();
        return values.Length == 0 ? Start : new PagePosition(values);
    }

    internal static bool IsPosition(string text)
    {
        try
        {
            return JsonElement.Parse(text).ValueKind == JsonValueKind.Array;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
