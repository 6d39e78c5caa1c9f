using System.Text.Json.Nodes;

namespace HoopAI.Schemas;

/// <summary>Makes example values that fit their schemas. The same schema and options give the same value on every machine.</summary>
/// <remarks>
/// A published example, default or enum value is taken when it fits the schema (many published ones do not); otherwise the value is made from
/// type, format and limits. Schemas that contain themselves end: the repeated member is left out, or has its required members only.
/// </remarks>
public static class SchemaExamples
{
    /// <summary>An example of a schema; null stands for JSON <c>null</c>.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="options">What the example looks like; null for the defaults.</param>
    /// <param name="name">The name of the value, which texts without any other hint show.</param>
    public static JsonNode? Create(Schema schema, ExampleOptions? options = null, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new ExampleRun(options ?? new ExampleOptions()).Create(schema, name ?? "text");
    }
}
