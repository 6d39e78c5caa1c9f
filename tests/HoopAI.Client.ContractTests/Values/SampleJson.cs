using HoopAI.Client.ContractTests.Documents;

namespace HoopAI.Client.ContractTests.Values;

/// <summary>Makes values from schemas, as JSON. A schema that contains itself ends where it would begin again.</summary>
internal sealed class SampleJson(CallKind kind)
{
    private const int Depth = 6;

    private readonly List<JsonObject> _path = [];

    /// <summary>How long texts are that may be long.</summary>
    public int LongLength { get; init; } = 1_500;

    /// <summary>A body leaves out what only answers have, an answer what only requests have.</summary>
    public bool IsAnswer { get; init; }

    private bool IsSparse => kind == CallKind.NoneSet || _path.Count > Depth;

    public JsonNode? Of(ContractSchema schema, string name)
    {
        _path.Add(schema.Node);
        var value = Create(schema, name);
        _path.RemoveAt(_path.Count - 1);
        return value;
    }

    private JsonNode? Create(ContractSchema schema, string name)
    {
        if (schema.Enum is { Count: > 0 } values)
        {
            return values[(int)kind % values.Count]?.DeepClone();
        }

        if (schema.Members.Count > 0)
        {
            return Object(schema);
        }

        if (schema.Alternatives.FirstOrDefault(alternative => !Repeats(alternative)) is { } alternative)
        {
            return Of(alternative, name);
        }

        return schema.Type switch
        {
            "object" => schema.Additional is { } entry && !Repeats(entry) && !IsSparse ? new JsonObject { ["a key"] = Of(entry, "value") } : Free(schema),
            "array" => Array(schema, name),
            "integer" => Number(schema, isWhole: true),
            "number" => Number(schema, isWhole: false),
            "boolean" => kind is CallKind.Plain or CallKind.NoneSet,
            "string" => Text(schema, name),
            _ when schema.Additional is not null || schema.Items is not null => Free(schema),
            _ => Text(schema, name),
        };
    }

    private JsonObject Object(ContractSchema schema)
    {
        var result = new JsonObject();
        foreach (var (name, member) in schema.Members)
        {
            var isRequired = schema.Required.Contains(name);
            if ((!isRequired && (IsSparse || Repeats(member))) || (IsAnswer ? member.IsWriteOnly : member.IsReadOnly))
            {
                continue;
            }

            result[name] = Of(member, name);
        }

        return result;
    }

    // Any object will do: this one shows that nothing in it is touched.
    private JsonNode Free(ContractSchema schema) =>
        IsSparse || schema.Additional is not null ? new JsonObject() : new JsonObject { ["Any Name"] = new JsonArray(1, 0.10m, null, "ü"), ["nested"] = new JsonObject { ["null"] = null } };

    private JsonArray Array(ContractSchema schema, string name)
    {
        var least = (int)(schema.Number("minItems") ?? 0);
        var most = (int)(schema.Number("maxItems") ?? int.MaxValue);
        var count = IsSparse || (schema.Items is { } repeated && Repeats(repeated)) ? least : Math.Max(Math.Min(kind == CallKind.Plain ? 1 : 2, most), least);
        return new JsonArray([.. Enumerable.Range(0, count).Select(_ => schema.Items is { } items ? Of(items, name) : "any item")]);
    }

    private JsonNode Number(ContractSchema schema, bool isWhole)
    {
        var value = kind is CallKind.Plain or CallKind.NoneSet ? 7m : isWhole ? schema.Format == "int32" ? -7m : 9007199254740993m : 12.50m;
        var (low, high) = ((decimal?)schema.Number("minimum"), (decimal?)schema.Number("maximum"));
        value = low is { } least && value < least ? least : value;
        value = high is { } most && value > most ? most : value;
        return isWhole ? JsonValue.Create((long)value) : JsonValue.Create(value);
    }

    private string Text(ContractSchema schema, string name)
    {
        var (least, most) = ((int)(schema.Number("minLength") ?? 0), (int)(schema.Number("maxLength") ?? int.MaxValue));
        if (Shaped(schema) is { } shaped)
        {
            return shaped;
        }

        var text = kind switch
        {
            CallKind.Hostile => $"{HostileText.Everything} {name}",
            CallKind.Long => string.Concat(Enumerable.Repeat("long text/", LongLength / 10)),
            CallKind.Plain when schema.Example?.GetValueKind() == JsonValueKind.String => schema.Example.GetValue<string>(),
            _ => $"some {name}",
        };
        text = text.Length < least ? text.PadRight(least, 'x') : text;
        return text.Length > most ? text[..most] : text;
    }

    /// <summary>A text that is not free: by its format or its pattern.</summary>
    private string? Shaped(ContractSchema schema) => schema.Format switch
    {
        "date-time" => kind == CallKind.Plain ? "2024-07-23T23:54:51.264Z" : "2021-05-26T11:33:49.000+02:00",
        "date" => "2024-07-23",
        "uuid" or "guid" => "4e7614ed-7f3e-4881-992c-292d2e871e3e",
        "byte" or "base64" => "aG9vcGFp",
        "email" => "jane.doe@example.com",
        "uri" or "url" => "https://example.com/page?a=1&b=%20",
        _ => schema.Text("pattern") is null ? null
            : schema.Example is { } example ? example.GetValue<string>()
            : schema.Text("pattern")!.Contains('/') ? "America/New_York"
            : schema.Text("pattern")!.Contains(':') ? "10:00"
            : "2024-07-23",
    };

    private bool Repeats(ContractSchema schema) => _path.Exists(outer => ReferenceEquals(outer, schema.Node));
}
