using System.Text.Json;
using System.Text.RegularExpressions;

namespace HoopAI.Schemas;

/// <summary>One schema of an OpenAPI 3.0 document. Its parts are read when first asked for, so a schema may contain itself.</summary>
public sealed class Schema
{
    private readonly ApiDocument? _document;
    private readonly Lazy<IReadOnlyDictionary<string, Schema>> _properties;
    private readonly Lazy<Schema?> _items;
    private readonly Lazy<Schema?> _additional;
    private readonly Lazy<IReadOnlyList<Schema>[]> _parts;
    private readonly Lazy<Regex?> _pattern;

    internal Schema(ApiDocument? document, JsonElement source)
    {
        _document = document;
        Source = source;
        Enum = source.Elements("enum");
        Types = ReadTypes(source, Enum);
        if (Types == JsonTypes.Array && !Enum.Any(value => value.ValueKind == JsonValueKind.Array)) Enum = [];
        Nullable = source.IsTrue("nullable") || Types.HasFlag(JsonTypes.Null);
        Required = source.Elements("required").Where(name => name.ValueKind == JsonValueKind.String)
            .Select(name => name.GetString()!).ToHashSet(StringComparer.Ordinal);
        _properties = new(ReadProperties);
        _items = new(() => Part("items"));
        _additional = new(() => Part("additionalProperties"));
        _parts = new(() => [Parts("allOf"), Parts("oneOf"), Parts("anyOf")]);
        _pattern = new(() => SchemaPatterns.Compile(source.Text("pattern")));
    }

    /// <summary>The schema that allows every value.</summary>
    public static Schema Any { get; } = new(null, default);

    /// <summary>The schema as the document writes it; undefined for <see cref="Any"/>.</summary>
    public JsonElement Source { get; }

    /// <summary>The allowed types. Where a document's enum contradicts its type, the enum wins and the type is dropped.</summary>
    public JsonTypes Types { get; }

    /// <summary>The format, such as <c>date-time</c>; null when there is none.</summary>
    public string? Format => Source.Text("format");

    /// <summary>True when null is a documented value.</summary>
    public bool Nullable { get; }

    /// <summary>True for a member that only answers have.</summary>
    public bool ReadOnly => Source.IsTrue("readOnly");

    /// <summary>True for a member that only requests have.</summary>
    public bool WriteOnly => Source.IsTrue("writeOnly");

    /// <summary>True for a documented member that does not travel in that direction: one of answers only in a request, or the reverse.</summary>
    internal bool IsOfTheOtherDirection(string name, SchemaUse use) => Properties.TryGetValue(name, out var part) && part.IsOfTheOtherDirection(use);

    /// <summary>True for a schema of what does not travel in that direction.</summary>
    internal bool IsOfTheOtherDirection(SchemaUse use) => use == SchemaUse.Request ? ReadOnly : WriteOnly;

    /// <summary>The allowed values, repeats included; empty when any value is allowed.</summary>
    public IReadOnlyList<JsonElement> Enum { get; }

    /// <summary>The names of the members that must be there.</summary>
    public IReadOnlySet<string> Required { get; }

    /// <summary>The documented members, in the order of the document.</summary>
    public IReadOnlyDictionary<string, Schema> Properties => _properties.Value;

    /// <summary>The schema of an array's elements; null when nothing is said.</summary>
    public Schema? Items => _items.Value;

    /// <summary>The schema of members that are not documented by name; null when nothing is said.</summary>
    public Schema? AdditionalProperties => _additional.Value;

    /// <summary>The schemas that a value must satisfy all.</summary>
    public IReadOnlyList<Schema> AllOf => _parts.Value[0];

    /// <summary>The alternatives. The platform's alternatives overlap, so one or more must fit.</summary>
    public IReadOnlyList<Schema> OneOf => _parts.Value[1];

    /// <summary>The alternatives, of which one or more must fit.</summary>
    public IReadOnlyList<Schema> AnyOf => _parts.Value[2];

    /// <summary>The pattern of a text; null when there is none or it cannot be compiled.</summary>
    internal Regex? Pattern => _pattern.Value;

    private static JsonTypes ReadTypes(JsonElement source, IReadOnlyList<JsonElement> values)
    {
        var types = JsonTypes.Any;
        foreach (var name in source.Elements("type")) types |= JsonTypeRules.Parse(name.GetString());
        if (source.TryText("type", out var word)) types = JsonTypeRules.Parse(word);
        var contradicted = types is not (JsonTypes.Any or JsonTypes.Array) && values.Count > 0 && !values.Any(value => types.Allow(value));
        return contradicted ? JsonTypes.Any : types;
    }

    private Dictionary<string, Schema> ReadProperties()
    {
        var properties = new Dictionary<string, Schema>(StringComparer.Ordinal);
        foreach (var member in Source.Member("properties").Members()) properties[member.Name] = _document!.SchemaOf(member.Value);
        return properties;
    }

    private Schema? Part(string name) =>
        Source.TryMember(name, out var part) && part.ValueKind == JsonValueKind.Object ? _document!.SchemaOf(part) : null;

    private IReadOnlyList<Schema> Parts(string name) => [.. Source.Elements(name).Select(part => _document!.SchemaOf(part))];
}
