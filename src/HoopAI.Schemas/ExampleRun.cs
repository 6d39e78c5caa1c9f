using System.Text.Json;
using System.Text.Json.Nodes;

namespace HoopAI.Schemas;

/// <summary>The making of one example.</summary>
internal sealed class ExampleRun(ExampleOptions options)
{
    private const int MostNodes = 20_000;

    private readonly List<Schema> _path = [];
    private int _nodes;

    private bool OnlyRequired => options.Members == ExampleMembers.Required || _path.Count > options.Depth || _nodes > MostNodes;

    public JsonNode? Create(Schema schema, string name)
    {
        _nodes++;
        if (Published(schema) is { } published) return JsonSerializer.SerializeToNode(published, ExampleJson.Default.JsonElement);
        if (_path.Count > 3 * options.Depth + 16) return Smallest(schema);

        _path.Add(schema);
        var value = schema.OneOf.Count + schema.AnyOf.Count > 0 ? OfAlternatives(schema, name) : OfParts(schema, name);
        _path.RemoveAt(_path.Count - 1);
        return value;
    }

    private JsonElement? Published(Schema schema)
    {
        foreach (var candidate in Candidates(schema))
        {
            if (candidate.ValueKind != JsonValueKind.Null && SchemaValidator.IsValid(candidate, schema, options.Use)) return candidate;
        }

        return null;
    }

    private static IEnumerable<JsonElement> Candidates(Schema schema)
    {
        if (schema.Source.TryMember("example", out var example)) yield return example;
        foreach (var other in schema.Source.Elements("examples")) yield return other;
        if (schema.Source.TryMember("default", out var preset)) yield return preset;
        foreach (var value in schema.Enum) yield return value;
    }

    private JsonNode? OfAlternatives(Schema schema, string name)
    {
        JsonNode? first = null;
        foreach (var alternative in schema.OneOf.Concat(schema.AnyOf))
        {
            var value = Merge(OfParts(schema, name, Create(alternative, name)), null);
            first ??= value;
            if (value is not null && SchemaValidator.IsValid(ToElement(value), schema, options.Use)) return value;
        }

        return first;
    }

    /// <summary>What the schema itself says, upon what the schemas say that it is composed of.</summary>
    private JsonNode? OfParts(Schema schema, string name, JsonNode? start = null)
    {
        var value = start;
        foreach (var part in schema.AllOf) value = IsRepeated(part) ? value : Merge(value, Create(part, name));
        if (schema.AllOf.Count == 0 && start is null) return OfType(schema, name);
        return schema.Properties.Count > 0 ? Merge(value, OfObject(schema)) : value ?? OfType(schema, name);
    }

    private JsonNode? OfType(Schema schema, string name)
    {
        var types = schema.Types;
        if (types.HasFlag(JsonTypes.Object) || (types == JsonTypes.Any && LooksLikeObject(schema))) return OfObject(schema);
        if (types.HasFlag(JsonTypes.Array) || (types == JsonTypes.Any && schema.Items is not null)) return OfArray(schema, name);
        if (types.HasFlag(JsonTypes.Integer) || types.HasFlag(JsonTypes.Number)) return ExampleValues.Number(schema);
        if (types.HasFlag(JsonTypes.Boolean)) return JsonValue.Create(true);
        return types == JsonTypes.Null ? null : JsonValue.Create(ExampleValues.Text(schema, name));
    }

    private JsonObject OfObject(Schema schema)
    {
        var result = new JsonObject();
        foreach (var (name, part) in schema.Properties)
        {
            var required = schema.Required.Contains(name);
            if (part.IsOfTheOtherDirection(options.Use)) continue;
            if (!required && (OnlyRequired || IsRepeated(part))) continue;
            result[name] = required && part.Nullable && IsRepeated(part) ? null : Create(part, name);
        }

        foreach (var name in schema.Required.Where(name => !schema.Properties.ContainsKey(name)).Order(StringComparer.Ordinal))
        {
            result[name] = Create(schema.AdditionalProperties ?? Schema.Any, name);
        }

        if (schema.Properties.Count == 0 && schema.AdditionalProperties is { } extra && !OnlyRequired && !IsRepeated(extra)) result["key"] = Create(extra, "value");
        return result;
    }

    private JsonArray OfArray(Schema schema, string name)
    {
        var items = schema.Items ?? Schema.Any;
        var least = schema.Source.Count("minItems") ?? 0;
        var most = schema.Source.Count("maxItems") ?? int.MaxValue;
        var count = Math.Max(IsRepeated(items) || OnlyRequired ? 0 : Math.Min(options.ArrayLength, most), least);
        var result = new JsonArray();
        for (var i = 0; i < count; i++) result.Add(Create(items, name));
        return result;
    }

    /// <summary>A schema can only contain itself through a reference, and a referenced schema is one object.</summary>
    private bool IsRepeated(Schema schema) => _path.Exists(outer => ReferenceEquals(outer, schema));

    private static bool LooksLikeObject(Schema schema) =>
        schema.Properties.Count > 0 || schema.AdditionalProperties is not null || schema.Required.Count > 0;

    private static JsonNode? Smallest(Schema schema) =>
        schema.Types.HasFlag(JsonTypes.Array) ? new JsonArray() : schema.Nullable ? null : new JsonObject();

    private static JsonNode? Merge(JsonNode? value, JsonNode? more)
    {
        if (value is not JsonObject target || more is not JsonObject source) return more ?? value;
        foreach (var (name, member) in source.ToArray())
        {
            source.Remove(name);
            target[name] = member;
        }

        return target;
    }

    private static JsonElement ToElement(JsonNode value) => JsonSerializer.SerializeToElement(value, ExampleJson.Default.JsonNode);
}
