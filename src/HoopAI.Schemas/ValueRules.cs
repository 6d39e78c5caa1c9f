using System.Globalization;

namespace HoopAI.Schemas;

/// <summary>The limits that schemas set to texts, numbers and arrays.</summary>
internal static class ValueRules
{
    public static void Text(string value, Schema schema, Action<string, string> report)
    {
        if (schema.Source.Count("minLength") is { } min && value.Length < min)
            report("minLength", $"must be longer than or equal to {min} characters");
        if (schema.Source.Count("maxLength") is { } max && value.Length > max)
            report("maxLength", $"must be shorter than or equal to {max} characters");
        if (schema.Pattern is { } pattern && !SchemaPatterns.Fits(pattern, value))
            report("pattern", $"must match /{pattern}/ regular expression");
        if (TextFormats.Violation(schema.Format, value) is { } reason)
            report("format", reason);
    }

    public static void Number(double value, Schema schema, Action<string, string> report)
    {
        var (min, minExcluded) = Bound(schema, "minimum", "exclusiveMinimum");
        var (max, maxExcluded) = Bound(schema, "maximum", "exclusiveMaximum");
        if (min is { } low && (value < low || (minExcluded && value == low)))
            report("minimum", minExcluded ? $"must be greater than {Write(low)}" : $"must not be less than {Write(low)}");
        if (max is { } high && (value > high || (maxExcluded && value == high)))
            report("maximum", maxExcluded ? $"must be less than {Write(high)}" : $"must not be greater than {Write(high)}");
        if (schema.Source.Number("multipleOf") is { } step and > 0 && Math.Abs(Math.IEEERemainder(value, step)) > 1e-9)
            report("multipleOf", $"must be divisible by {Write(step)}");
    }

    public static void Count(int count, Schema schema, Action<string, string> report)
    {
        if (schema.Source.Count("minItems") is { } min && count < min) report("minItems", $"must contain at least {min} elements");
        if (schema.Source.Count("maxItems") is { } max && count > max) report("maxItems", $"must contain no more than {max} elements");
    }

    /// <summary>A bound and whether it is itself excluded: OpenAPI 3.0 says so with a boolean, 3.1 with a number of its own.</summary>
    public static (double? Bound, bool Excluded) Bound(Schema schema, string name, string exclusiveName) =>
        schema.Source.Number(exclusiveName) is { } exclusive
            ? (exclusive, true)
            : (schema.Source.Number(name), schema.Source.IsTrue(exclusiveName));

    private static string Write(double number) => number.ToString(CultureInfo.InvariantCulture);
}
