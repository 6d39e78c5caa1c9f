using System.Text.Json;

namespace HoopAI.Schemas;

/// <summary>Checks JSON values against schemas, as tolerant as the platform is: members that no document names are allowed.</summary>
public static class SchemaValidator
{
    /// <summary>Everything that is wrong with a value; empty when it fits. At most 50 violations are listed.</summary>
    public static IReadOnlyList<SchemaViolation> Validate(JsonElement value, Schema schema, SchemaUse use = SchemaUse.Answer)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var run = new ValidationRun(use);
        run.Check(value, schema, "");
        return run.Violations;
    }

    /// <summary>True when a value fits its schema.</summary>
    public static bool IsValid(JsonElement value, Schema schema, SchemaUse use = SchemaUse.Answer) =>
        Validate(value, schema, use).Count == 0;
}
