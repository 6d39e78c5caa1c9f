using HoopAI.OpenApi.Tests.Reading;

namespace HoopAI.Client.ContractTests.Documents;

/// <summary>A schema of a document, with references followed.</summary>
internal sealed class ContractSchema
{
    private readonly ContractDocument _document;

    public ContractSchema(ContractDocument document, JsonNode? node)
    {
        _document = document;
        Node = document.Follow(node) ?? [];

        // One schema in allOf, with nothing of its own beside it, is another name of that schema.
        if (Node["allOf"] is JsonArray { Count: 1 } parts && Node["properties"] is null && Node["type"] is null)
        {
            Node = document.Follow(parts[0]) ?? [];
        }
    }

    /// <summary>The schema as it is written: one object for one schema, however many refer to it.</summary>
    public JsonObject Node { get; }

    public string? Type => (Node["type"] as JsonValue)?.Text();

    public string? Format => Node["format"]?.Text();

    public JsonNode? Example => Node["example"];

    /// <summary>The allowed values that fit the type; a document that contradicts itself means its values.</summary>
    public IReadOnlyList<JsonNode?> Enum => Type == "array" ? [] : [.. (Node["enum"] as JsonArray ?? []).SelectMany(value => value is JsonArray inner ? inner : (IEnumerable<JsonNode?>)[value])];

    public IReadOnlyList<string> Required => [.. Parts.SelectMany(part => part.Required), .. (Node["required"] as JsonArray ?? []).Select(name => name.Text())];

    /// <summary>The documented members, those of all parts included.</summary>
    public IReadOnlyDictionary<string, ContractSchema> Members
    {
        get
        {
            var members = new Dictionary<string, ContractSchema>();
            foreach (var (name, schema) in Parts.SelectMany(part => part.Members).Concat((Node["properties"] as JsonObject ?? []).Select(member => KeyValuePair.Create(member.Key, new ContractSchema(_document, member.Value)))))
            {
                members[name] = schema;
            }

            return members;
        }
    }

    public ContractSchema? Items => Node["items"] is JsonObject items ? new ContractSchema(_document, items) : null;

    /// <summary>What members of other names are; null where nothing is said.</summary>
    public ContractSchema? Additional => Node["additionalProperties"] is JsonObject additional ? new ContractSchema(_document, additional) : null;

    public IReadOnlyList<ContractSchema> Alternatives => [.. Schemas("oneOf"), .. Schemas("anyOf")];

    public bool IsReadOnly => Node["readOnly"]?.GetValue<bool>() == true;

    public bool IsWriteOnly => Node["writeOnly"]?.GetValue<bool>() == true;

    public double? Number(string keyword) => Node[keyword] is JsonValue value && value.TryGetValue(out double number) ? number : null;

    public string? Text(string keyword) => Node[keyword]?.Text();

    private IEnumerable<ContractSchema> Parts => Schemas("allOf");

    private IEnumerable<ContractSchema> Schemas(string keyword) => (Node[keyword] as JsonArray ?? []).Select(part => new ContractSchema(_document, part));
}
