using HoopAI.Generator.Documents;

namespace HoopAI.Generator.Compilation;

internal static class Nullability
{
    /// <summary>Whether a schema allows null: by OpenAPI 3.0's flag, by a type or an alternative of 3.1, or as a value of its enumeration.</summary>
    public static bool AllowsNull(SourceNode schema) =>
        schema.GetFlag("nullable")
        || IsNullType(schema["type"])
        || Items(schema, "enum").Any(value => value.Kind == SourceKind.Null)
        || schema["const"] is { Kind: SourceKind.Null }
        || Items(schema, "oneOf").Concat(Items(schema, "anyOf")).Any(alternative => IsNullType(alternative["type"]));

    private static bool IsNullType(SourceNode? type) => type is { IsString: true, Text: "null" } || (type?.Items.Any(item => item.Text == "null") ?? false);

    private static IReadOnlyList<SourceNode> Items(SourceNode schema, string name) => schema[name]?.Items ?? [];
}
