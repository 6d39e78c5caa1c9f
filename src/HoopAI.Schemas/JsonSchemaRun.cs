using System.Text.Json;
using System.Text.Json.Nodes;

namespace HoopAI.Schemas;

/// <summary>One export of a schema and of all that it refers to.</summary>
internal sealed class JsonSchemaRun(ApiDocument document, SchemaUse use)
{
    private const string Definitions = "$defs";

    /// <summary>Keywords that mean the same in both, by the kind of their value.</summary>
    private static readonly string[] Limits = ["minLength", "maxLength", "minItems", "maxItems", "multipleOf"];

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Queue<(string Name, string Reference)> _open = new();

    public JsonObject Write(JsonElement source)
    {
        var result = WriteSchema(source, allowsNull: false);
        var definitions = new JsonObject();
        while (_open.TryDequeue(out var next)) definitions[next.Name] = WriteSchema(JsonPointers.Find(document.Root, next.Reference), allowsNull: false);
        if (definitions.Count > 0) result[Definitions] = definitions;
        return result;
    }

    private JsonObject WriteSchema(JsonElement source, bool allowsNull)
    {
        var schema = document.SchemaOf(source);
        if (source.TryText("$ref", out var reference)) return schema == Schema.Any ? [] : OrNull(Reference(reference), allowsNull && !schema.Nullable);

        var nullable = allowsNull || schema.Nullable;
        var result = new JsonObject();
        WriteTypes(result, schema, nullable);
        WriteValues(result, schema, nullable);
        WriteMembers(result, schema);
        WriteParts(result, schema, nullable);
        return result;
    }

    private JsonObject Reference(string reference)
    {
        if (!_names.TryGetValue(reference, out var name))
        {
            name = reference[(reference.LastIndexOf('/') + 1)..];
            while (_names.ContainsValue(name)) name += "_";
            _names.Add(reference, name);
            _open.Enqueue((name, reference));
        }

        return new JsonObject { ["$ref"] = $"#/{Definitions}/{JsonPointers.Escape(name)}" };
    }

    private static JsonObject OrNull(JsonObject schema, bool allowsNull) =>
        allowsNull ? new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) } : schema;

    private static void WriteTypes(JsonObject result, Schema schema, bool nullable)
    {
        if (schema.Types is JsonTypes.Any) return;
        var names = JsonTypeRules.Names(nullable ? schema.Types | JsonTypes.Null : schema.Types).Select(name => (JsonNode)name).ToArray();
        result["type"] = names.Length == 1 ? names[0] : new JsonArray(names);
    }

    private static void WriteValues(JsonObject result, Schema schema, bool nullable)
    {
        if (schema.Enum.Count > 0)
        {
            var values = new JsonArray([.. schema.Enum.DistinctBy(value => value.GetRawText()).Select(ToNode)]);
            if (nullable && schema.Enum.All(value => value.ValueKind != JsonValueKind.Null)) values.Add(null);
            result["enum"] = values;
        }

        if (schema.Format is { } format) result["format"] = format;
        if (schema.Pattern is { } pattern) result["pattern"] = pattern.ToString();
        foreach (var limit in Limits)
        {
            if (schema.Source.Number(limit) is not null) result[limit] = ToNode(schema.Source.Member(limit));
        }

        WriteBound(result, schema, "minimum", "exclusiveMinimum");
        WriteBound(result, schema, "maximum", "exclusiveMaximum");
    }

    private static void WriteBound(JsonObject result, Schema schema, string name, string exclusiveName)
    {
        if (ValueRules.Bound(schema, name, exclusiveName) is ({ } bound, var excluded)) result[excluded ? exclusiveName : name] = bound;
    }

    private void WriteMembers(JsonObject result, Schema schema)
    {
        var members = new JsonObject();
        foreach (var member in schema.Source.Member("properties").Members())
        {
            var isNullTolerated = use == SchemaUse.Request && !schema.Required.Contains(member.Name);
            members[member.Name] = WriteSchema(member.Value, isNullTolerated);
        }

        if (members.Count > 0) result["properties"] = members;
        var required = schema.Required.Where(name => !schema.IsOfTheOtherDirection(name, use)).Order(StringComparer.Ordinal).Select(name => (JsonNode)name).ToArray();
        if (required.Length > 0) result["required"] = new JsonArray(required);
        if (schema.AdditionalProperties is not null) result["additionalProperties"] = WriteSchema(schema.Source.Member("additionalProperties"), allowsNull: false);
        if (schema.Items is not null) result["items"] = WriteSchema(schema.Source.Member("items"), allowsNull: false);
    }

    private void WriteParts(JsonObject result, Schema schema, bool nullable)
    {
        var all = new JsonArray([.. schema.Source.Elements("allOf").Select(part => WriteSchema(part, nullable))]);
        var alternatives = new[] { "oneOf", "anyOf" }.Select(keyword => schema.Source.Elements(keyword)).Where(parts => parts.Count > 0).ToList();

        // Alternatives of both kinds must hold at once; the platform's overlap, so one or more of each may fit.
        foreach (var parts in alternatives) all.Add((JsonNode)new JsonObject { ["anyOf"] = new JsonArray([.. parts.Select(part => WriteSchema(part, nullable))]) });
        if (all.Count > 0) result["allOf"] = all;
    }

    private static JsonNode? ToNode(JsonElement value) => JsonSerializer.SerializeToNode(value, ExampleJson.Default.JsonElement);
}
