using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Documents;

namespace HoopAI.Generator.Compilation;

internal enum SchemaTypeName
{
    Any,
    String,
    Integer,
    Number,
    Boolean,
    Array,
    Object,
}

/// <summary>The type that a schema declares, or that its other keywords imply.</summary>
internal static class SchemaType
{
    private static readonly Dictionary<string, SchemaTypeName> Standard = new(StringComparer.Ordinal)
    {
        ["string"] = SchemaTypeName.String,
        ["integer"] = SchemaTypeName.Integer,
        ["number"] = SchemaTypeName.Number,
        ["boolean"] = SchemaTypeName.Boolean,
        ["array"] = SchemaTypeName.Array,
        ["object"] = SchemaTypeName.Object,
    };

    // Names that documents use although OpenAPI knows none of them.
    private static readonly Dictionary<string, SchemaTypeName> Guesses = new(StringComparer.OrdinalIgnoreCase)
    {
        ["string"] = SchemaTypeName.String,
        ["str"] = SchemaTypeName.String,
        ["text"] = SchemaTypeName.String,
        ["date"] = SchemaTypeName.String,
        ["datetime"] = SchemaTypeName.String,
        ["date-time"] = SchemaTypeName.String,
        ["uuid"] = SchemaTypeName.String,
        ["file"] = SchemaTypeName.String,
        ["int"] = SchemaTypeName.Integer,
        ["integer"] = SchemaTypeName.Integer,
        ["long"] = SchemaTypeName.Integer,
        ["float"] = SchemaTypeName.Number,
        ["double"] = SchemaTypeName.Number,
        ["decimal"] = SchemaTypeName.Number,
        ["number"] = SchemaTypeName.Number,
        ["bool"] = SchemaTypeName.Boolean,
        ["boolean"] = SchemaTypeName.Boolean,
        ["list"] = SchemaTypeName.Array,
        ["array"] = SchemaTypeName.Array,
        ["object"] = SchemaTypeName.Object,
    };

    public static SchemaTypeName Of(SourceNode schema, DiagnosticBag diagnostics) => schema["type"] switch
    {
        null => Implied(schema),
        { IsString: true } type when Standard.TryGetValue(type.Text, out var known) => known,
        { IsString: true } type => Guess(type, schema, diagnostics),
        { IsArray: true } types => OfSeveral(types, schema, diagnostics),
        var other => Unknown(other, other.Text, SchemaTypeName.Any, diagnostics),
    };

    private static SchemaTypeName Guess(SourceNode type, SourceNode schema, DiagnosticBag diagnostics) =>
        type.Text == "null" ? SchemaTypeName.Any : Unknown(type, type.Text, Guesses.TryGetValue(type.Text, out var guess) ? guess : Implied(schema), diagnostics);

    // OpenAPI 3.1: ["string", "null"]
    private static SchemaTypeName OfSeveral(SourceNode types, SourceNode schema, DiagnosticBag diagnostics)
    {
        var names = types.Items.Where(item => item.Text != "null").Select(item => item.Text).Distinct(StringComparer.Ordinal).ToList();
        return names switch
        {
            [var single] when Standard.TryGetValue(single, out var known) => known,
            [] => Implied(schema),
            _ when names.TrueForAll(name => name is "integer" or "number") => SchemaTypeName.Number,
            _ when names.TrueForAll(Standard.ContainsKey) => SchemaTypeName.Any,
            _ => Unknown(types, string.Join(", ", names), SchemaTypeName.Any, diagnostics),
        };
    }

    private static SchemaTypeName Unknown(SourceNode place, string name, SchemaTypeName fallback, DiagnosticBag diagnostics)
    {
        var used = fallback == SchemaTypeName.Any ? "any JSON value is accepted here" : $"it is read as '{fallback.ToString().ToLowerInvariant()}'";
        diagnostics.Warn(DiagnosticCodes.UnknownType, place.Location, $"the type '{name}' is none that OpenAPI knows; {used}", "use string, integer, number, boolean, array or object");
        return fallback;
    }

    private static SchemaTypeName Implied(SourceNode schema)
    {
        if (schema["properties"] is not null || schema["additionalProperties"] is { IsObject: true })
        {
            return SchemaTypeName.Object;
        }

        return schema["items"] is not null ? SchemaTypeName.Array : SchemaTypeName.Any;
    }
}
