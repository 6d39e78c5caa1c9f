using System.Text.Json;

namespace HoopAI.Schemas;

/// <summary>The words in which the platform says what is wrong with a value.</summary>
internal static class SchemaReasons
{
    public static string Type(JsonTypes types) => types switch
    {
        JsonTypes.Text => "must be a string",
        JsonTypes.Number => "must be a number conforming to the specified constraints",
        JsonTypes.Integer => "must be an integer number",
        JsonTypes.Boolean => "must be a boolean value",
        JsonTypes.Array => "must be an array",
        JsonTypes.Object => "must be an object",
        _ => $"must be one of the types {types}",
    };

    public static string Enum(IReadOnlyList<JsonElement> values) =>
        "must be one of the following values: " + string.Join(", ", values.Select(value => value.ToString()).Distinct(StringComparer.Ordinal));
}
