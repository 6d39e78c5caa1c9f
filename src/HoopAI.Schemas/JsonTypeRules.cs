using System.Text.Json;

namespace HoopAI.Schemas;

/// <summary>Which values have which <see cref="JsonTypes"/>.</summary>
internal static class JsonTypeRules
{
    /// <summary>The type that a document's word means; an unknown word means any.</summary>
    public static JsonTypes Parse(string? word) => word switch
    {
        "string" => JsonTypes.Text,
        "number" => JsonTypes.Number,
        "integer" => JsonTypes.Integer,
        "boolean" => JsonTypes.Boolean,
        "array" => JsonTypes.Array,
        "object" => JsonTypes.Object,
        "null" => JsonTypes.Null,
        _ => JsonTypes.Any,
    };

    /// <summary>The words for the types, in the order in which they are declared.</summary>
    public static IEnumerable<string> Names(JsonTypes types) =>
        new[] { "string", "number", "integer", "boolean", "array", "object", "null" }.Where(word => types.HasFlag(Parse(word)));

    /// <summary>True when a value has one of the types.</summary>
    public static bool Allow(this JsonTypes types, JsonElement value) => types == JsonTypes.Any || value.ValueKind switch
    {
        JsonValueKind.String => types.HasFlag(JsonTypes.Text),
        JsonValueKind.Number => types.HasFlag(JsonTypes.Number) || (types.HasFlag(JsonTypes.Integer) && IsWhole(value)),
        JsonValueKind.True or JsonValueKind.False => types.HasFlag(JsonTypes.Boolean),
        JsonValueKind.Array => types.HasFlag(JsonTypes.Array),
        JsonValueKind.Object => types.HasFlag(JsonTypes.Object),
        JsonValueKind.Null => types.HasFlag(JsonTypes.Null),
        _ => false,
    };

    private static bool IsWhole(JsonElement value) =>
        value.TryGetInt64(out _) || (value.TryGetDouble(out var number) && Math.Floor(number) == number);
}
