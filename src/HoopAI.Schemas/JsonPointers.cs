using System.Globalization;
using System.Text.Json;

namespace HoopAI.Schemas;

/// <summary>References within a document (<c>#/components/schemas/Contact</c>), by the rules of JSON pointers (RFC 6901).</summary>
internal static class JsonPointers
{
    /// <summary>The element that a reference names; undefined when it dangles or leads out of the document.</summary>
    public static JsonElement Find(JsonElement root, string reference)
    {
        if (reference == "#") return root;
        if (!reference.StartsWith("#/", StringComparison.Ordinal)) return default;

        var current = root;
        foreach (var part in reference[2..].Split('/'))
        {
            var name = Uri.UnescapeDataString(part).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            current = current.ValueKind switch
            {
                JsonValueKind.Object => current.Member(name),
                JsonValueKind.Array when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    && index < current.GetArrayLength() => current[index],
                _ => default,
            };
        }

        return current;
    }

    /// <summary>One step of a pointer, escaped.</summary>
    public static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
