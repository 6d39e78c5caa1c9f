using HoopAI.Generator.Documents;
using HoopAI.Generator.Naming;

namespace HoopAI.Generator.Compilation;

/// <summary>What XML comments say of members and parameters: the facts of their schema.</summary>
internal static class Documentation
{
    private const int MaximumExample = 60;

    public static string OfSchema(string wire, SourceNode schema, SourceNode place)
    {
        var facts = new List<string>();
        if ((place.GetString("description") ?? schema.GetString("description")) is { Length: > 0 } description)
        {
            facts.Add(Sentence(description));
        }

        facts.Add($"<c>{Identifiers.Documentation(wire)}</c>{Range(schema)}.");
        if (Value(place["default"] ?? schema["default"]) is { } fallback)
        {
            facts.Add($"Platform default: <c>{fallback}</c>.");
        }

        if (Value(place["example"] ?? schema["example"]) is { } example)
        {
            facts.Add($"Example: <c>{example}</c>.");
        }

        if (place.GetFlag("deprecated") || schema.GetFlag("deprecated"))
        {
            facts.Add("Deprecated by the platform.");
        }

        return string.Join(' ', facts);
    }

    public static string Sentence(string text)
    {
        var sentence = Identifiers.Documentation(text);
        return sentence.Length == 0 || sentence[^1] is '.' or '!' or '?' or ':' ? sentence : sentence + ".";
    }

    private static string Range(SourceNode schema)
    {
        var minimum = Value(schema["minimum"] ?? schema["minLength"] ?? schema["minItems"]);
        var maximum = Value(schema["maximum"] ?? schema["maxLength"] ?? schema["maxItems"]);
        return (minimum, maximum) switch
        {
            (null, null) => "",
            (not null, null) => $", at least {minimum}",
            (null, not null) => $", at most {maximum}",
            _ => $", {minimum} to {maximum}",
        };
    }

    // Long examples and structures say nothing in a tooltip.
    private static string? Value(SourceNode? node) =>
        node is { Kind: SourceKind.String or SourceKind.Number or SourceKind.Boolean, Text.Length: > 0 and <= MaximumExample } ? Identifiers.Documentation(node.Text) : null;
}
