using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using HoopAI.Schemas;

namespace HoopAI.Sandbox;

/// <summary>Reads texts of queries and forms as values of their schema. What does not fit stays text, and the schema check then says so.</summary>
internal static class FormValues
{
    public static JsonElement Read(Schema schema, IReadOnlyList<string> texts)
    {
        if (schema.Types.HasFlag(JsonTypes.Array)) return Element(ReadArray(schema, texts));
        return Element(texts.Count == 1 ? ReadOne(schema, texts[0]) : new JsonArray([.. texts.Select(text => ReadOne(schema, text))]));
    }

    private static JsonNode? ReadArray(Schema schema, IReadOnlyList<string> texts)
    {
        if (texts is [['[', ..] json] && TryParse(json) is JsonArray array) return array;
        return new JsonArray([.. texts.Select(text => ReadOne(schema.Items ?? Schema.Any, text))]);
    }

    private static JsonNode? ReadOne(Schema schema, string text)
    {
        var types = schema.Types;
        if (types.HasFlag(JsonTypes.Text) || types == JsonTypes.Any) return JsonValue.Create(text);
        if (types.HasFlag(JsonTypes.Boolean) && text is "true" or "false") return JsonValue.Create(text == "true");
        if ((types.HasFlag(JsonTypes.Number) || types.HasFlag(JsonTypes.Integer))
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return JsonValue.Create(number);
        return types.HasFlag(JsonTypes.Object) && TryParse(text) is { } parsed ? parsed : JsonValue.Create(text);
    }

    private static JsonNode? TryParse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement Element(JsonNode? node) => JsonSerializer.SerializeToElement(node);
}
