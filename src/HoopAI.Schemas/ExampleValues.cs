using System.Text.Json.Nodes;

namespace HoopAI.Schemas;

/// <summary>Example texts and numbers that keep to the limits of their schema.</summary>
internal static class ExampleValues
{
    /// <summary>Tried in this order on a schema with a pattern.</summary>
    private static readonly string[] Shapes =
    [
        "text", "Text", "TEXT", "1", "12", "123", "1234", "123456", "1234567890", "1.5", "a", "abc", "abc-def", "abc_def", "en", "en-US", "USD",
        "America/New_York", "2024-07-23", "2024-07-23T23:54:51.264Z", "2024-07", "10:00", "10:00:00", "+14155550100", "14155550100", "#1a2b3c",
        "64f5c0a9d2f9b8001c8e4a11", "ve9EPM428h8vShlRW1KT", "4e7614ed-7f3e-4881-992c-292d2e871e3e", "jane.doe@example.com",
        "https://example.com/page", "http://example.com", "example.com", "/page", "page.html", "aG9vcGFp", "{{value}}", "",
    ];

    public static string Text(Schema schema, string name)
    {
        if (schema.Pattern is { } pattern)
        {
            var shape = Shapes.Prepend(name).FirstOrDefault(text => SchemaPatterns.Fits(pattern, text) && HasLength(schema, text));
            if (shape is not null) return shape;
        }

        var value = TextFormats.Example(schema.Format) ?? name;
        if (schema.Source.Count("minLength") is { } min && value.Length < min) value = value.PadRight(min, 'x');
        return schema.Source.Count("maxLength") is { } max && value.Length > max ? value[..max] : value;
    }

    public static JsonNode Number(Schema schema)
    {
        var (min, minExcluded) = ValueRules.Bound(schema, "minimum", "exclusiveMinimum");
        var (max, maxExcluded) = ValueRules.Bound(schema, "maximum", "exclusiveMaximum");
        var value = 1d;
        if (min is { } low && (value < low || (minExcluded && value == low))) value = minExcluded ? Math.Floor(low) + 1 : Math.Ceiling(low);
        if (max is { } high && (value > high || (maxExcluded && value == high)))
            value = maxExcluded ? Math.Ceiling(high) - 1 : schema.Types == JsonTypes.Integer ? Math.Floor(high) : high;
        if (min is { } from && (value < from || (minExcluded && value == from))) value = max is { } to ? (from + to) / 2 : from + 1;
        if (schema.Source.Number("multipleOf") is { } step and > 0) value = Math.Max(Math.Ceiling(value / step), 1) * step;
        return Math.Floor(value) == value && Math.Abs(value) < 1e15 ? JsonValue.Create((long)value) : JsonValue.Create(value);
    }

    private static bool HasLength(Schema schema, string text) =>
        text.Length >= (schema.Source.Count("minLength") ?? 0) && text.Length <= (schema.Source.Count("maxLength") ?? int.MaxValue);
}
