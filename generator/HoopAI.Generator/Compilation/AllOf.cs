using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Documents;

namespace HoopAI.Generator.Compilation;

/// <summary>Puts the parts of <c>allOf</c> side by side: C# has one class for all of them.</summary>
internal static class AllOf
{
    private static readonly string[] Shaping = ["$ref", "type", "properties", "enum", "const", "allOf", "oneOf", "anyOf", "items", "additionalProperties"];

    /// <summary>The parts that say something of the shape; the others only describe.</summary>
    public static List<Located> ShapingParts(Located schema) =>
        schema.Node.TryGetArray("allOf", out var allOf)
            ? [.. allOf.Items.Where(item => item.IsObject && Shaping.Any(keyword => item[keyword] is not null)).Select(item => schema with { Node = item, Name = null })]
            : [];

    /// <summary>All parts, nested ones included, resolved, in the order in which their members count.</summary>
    public static List<Located> Flatten(Located schema, References references, DiagnosticBag diagnostics)
    {
        var parts = new List<Located>();
        Collect(schema, parts, new(ReferenceEqualityComparer.Instance), references, diagnostics);
        return parts;
    }

    private static void Collect(Located schema, List<Located> parts, HashSet<SourceNode> visited, References references, DiagnosticBag diagnostics)
    {
        if (!visited.Add(schema.Node))
        {
            diagnostics.Warn(DiagnosticCodes.ReferenceCycle, schema.Node.Location, "this 'allOf' contains itself; the repetition is passed over", "remove the schema from its own 'allOf'");
            return;
        }

        foreach (var item in ShapingParts(schema))
        {
            if (references.Resolve(item.Document, item.Node) is { Node.IsObject: true } part)
            {
                Collect(part, parts, visited, references, diagnostics);
                parts.Add(part);
            }
        }
    }
}
