using System.Text.Json;

namespace HoopAI.Schemas;

/// <summary>Reading of documents that may be wrong: every question has an answer, none throws.</summary>
internal static class JsonReading
{
    public static JsonElement Member(this JsonElement element, string name) =>
        element.TryMember(name, out var value) ? value : default;

    public static bool TryMember(this JsonElement element, string name, out JsonElement value)
    {
        value = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out value);
    }

    public static bool TryText(this JsonElement element, string name, out string text)
    {
        var found = element.TryMember(name, out var value) && value.ValueKind == JsonValueKind.String;
        text = found ? value.GetString()! : "";
        return found;
    }

    public static string? Text(this JsonElement element, string name) => element.TryText(name, out var text) ? text : null;

    public static bool IsTrue(this JsonElement element, string name) =>
        element.TryMember(name, out var value) && value.ValueKind == JsonValueKind.True;

    public static double? Number(this JsonElement element, string name) =>
        element.TryMember(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    public static int? Count(this JsonElement element, string name) =>
        element.Number(name) is { } number and >= 0 and <= int.MaxValue ? (int)number : null;

    public static IReadOnlyList<JsonElement> Elements(this JsonElement element, string name) =>
        element.TryMember(name, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [];

    public static IEnumerable<JsonProperty> Members(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : [];
}
