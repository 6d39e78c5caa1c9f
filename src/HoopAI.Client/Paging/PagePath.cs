using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>Finds a value in JSON by a path such as <c>meta.nextPage</c> or <c>total[0].total</c>; anything that does not fit is "nothing there".</summary>
internal static class PagePath
{
    public static JsonElement Find(IDictionary<string, JsonElement>? kept, string path)
    {
        var end = path.AsSpan().IndexOfAny('.', '[');
        var name = end < 0 ? path : path[..end];
        return kept is not null && kept.TryGetValue(name, out var value) ? Find(value, path[name.Length..]) : default;
    }

    public static JsonElement Find(JsonElement value, string path)
    {
        for (var rest = path.AsSpan(); rest.Length > 0 && value.ValueKind != JsonValueKind.Undefined;)
        {
            rest = rest.TrimStart('.');
            if (rest is ['[', ..])
            {
                var close = rest.IndexOf(']');
                value = Element(value, int.Parse(rest[1..close], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
                rest = rest[(close + 1)..];
            }
            else
            {
                var end = rest.IndexOfAny('.', '[');
                var name = end < 0 ? rest : rest[..end];
                value = value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) ? member : default;
                rest = rest[name.Length..];
            }
        }

        return value;
    }

    private static JsonElement Element(JsonElement value, int index)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return default;
        }

        var length = value.GetArrayLength();
        index = index < 0 ? length + index : index;
        return index >= 0 && index < length ? value[index] : default;
    }
}
