using System.Text.Json;

namespace HoopAI.Schemas;

/// <summary>One walk over a value and its schema.</summary>
internal sealed class ValidationRun(SchemaUse use)
{
    private const int MostViolations = 50;
    private const int DeepestComposition = 32;

    private int _composition;

    public List<SchemaViolation> Violations { get; } = [];

    public void Check(JsonElement value, Schema schema, string pointer)
    {
        if (Violations.Count >= MostViolations) return;
        if (value.ValueKind == JsonValueKind.Null && schema.Nullable) return;

        if (!schema.Types.Allow(value))
        {
            Report(pointer, "type", SchemaReasons.Type(schema.Types));
            return;
        }

        if (schema.Enum.Count > 0 && !schema.Enum.Any(allowed => JsonElement.DeepEquals(allowed, value)))
        {
            Report(pointer, "enum", SchemaReasons.Enum(schema.Enum));
        }

        CheckByKind(value, schema, pointer);
        CheckCompositions(value, schema, pointer);
    }

    private void CheckByKind(JsonElement value, Schema schema, string pointer)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String: ValueRules.Text(value.GetString()!, schema, (keyword, reason) => Report(pointer, keyword, reason)); break;
            case JsonValueKind.Number: ValueRules.Number(value.GetDouble(), schema, (keyword, reason) => Report(pointer, keyword, reason)); break;
            case JsonValueKind.Array: CheckArray(value, schema, pointer); break;
            case JsonValueKind.Object: CheckObject(value, schema, pointer); break;
        }
    }

    private void CheckArray(JsonElement value, Schema schema, string pointer)
    {
        ValueRules.Count(value.GetArrayLength(), schema, (keyword, reason) => Report(pointer, keyword, reason));
        if (schema.Items is not { } items) return;
        var index = 0;
        foreach (var element in value.EnumerateArray()) Check(element, items, $"{pointer}/{index++}");
    }

    private void CheckObject(JsonElement value, Schema schema, string pointer)
    {
        foreach (var name in schema.Required)
        {
            if (value.TryGetProperty(name, out _) || schema.IsOfTheOtherDirection(name, use)) continue;
            Report($"{pointer}/{JsonPointers.Escape(name)}", "required", "should not be empty");
        }

        if (schema.Properties.Count == 0 && schema.AdditionalProperties is null) return;
        foreach (var member in value.EnumerateObject())
        {
            var part = schema.Properties.GetValueOrDefault(member.Name) ?? schema.AdditionalProperties;
            if (part is null || IsToleratedNull(member, schema)) continue;
            Check(member.Value, part, $"{pointer}/{JsonPointers.Escape(member.Name)}");
        }
    }

    private bool IsToleratedNull(JsonProperty member, Schema schema) =>
        use == SchemaUse.Request && member.Value.ValueKind == JsonValueKind.Null && !schema.Required.Contains(member.Name);

    private void CheckCompositions(JsonElement value, Schema schema, string pointer)
    {
        if (_composition == DeepestComposition) return;
        _composition++;
        foreach (var part in schema.AllOf) Check(value, part, pointer);
        CheckAlternatives(value, schema.OneOf, "oneOf", pointer);
        CheckAlternatives(value, schema.AnyOf, "anyOf", pointer);
        _composition--;
    }

    private void CheckAlternatives(JsonElement value, IReadOnlyList<Schema> alternatives, string keyword, string pointer)
    {
        if (alternatives.Count == 0 || alternatives.Any(Fits)) return;
        Report(pointer, keyword, $"must match one of its {alternatives.Count} documented alternatives");

        bool Fits(Schema alternative)
        {
            var attempt = new ValidationRun(use) { _composition = _composition };
            attempt.Check(value, alternative, pointer);
            return attempt.Violations.Count == 0;
        }
    }

    private void Report(string pointer, string keyword, string reason) => Violations.Add(new SchemaViolation(pointer, keyword, reason));
}
