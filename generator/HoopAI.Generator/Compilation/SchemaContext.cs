using HoopAI.Generator.Documents;
using HoopAI.Generator.Model;

namespace HoopAI.Generator.Compilation;

/// <summary>Where a schema stands: what an inline schema is named after.</summary>
internal sealed record SchemaContext
{
    /// <summary>The name in <c>components/schemas</c>, if the schema has one.</summary>
    public string? SchemaName { get; init; }

    /// <summary>The type that contains the schema; null at the root of an operation.</summary>
    public TypeDefinition? Parent { get; init; }

    /// <summary>The operation in which an inline schema stands.</summary>
    public OperationModel? Operation { get; init; }

    /// <summary>The member, parameter or role (<c>Request</c>, <c>Response</c>) under which it is met.</summary>
    public string? Hint { get; init; }

    public bool IsItem { get; init; }

    /// <summary>Whether it is (a part of) a multipart body, in which binary text is a file.</summary>
    public bool IsPart { get; init; }

    public SchemaContext Named(string schemaName) => new() { SchemaName = schemaName, IsPart = IsPart };

    public SchemaContext Item() => this with { SchemaName = null, Parent = Parent, Hint = SchemaName ?? Hint, IsItem = true };

    public SchemaContext Alternative() => this with { SchemaName = null, Hint = SchemaName ?? Hint, IsItem = true };

    /// <summary>A type for the schema that stands here.</summary>
    public TypeDefinition Define(DefinitionKind kind, ApiModule module, SourceNode schema)
    {
        var definition = new TypeDefinition(kind, module, schema.Location)
        {
            SchemaName = SchemaName,
            ExplicitName = schema.GetString("x-csharp-name"),
            Parent = Parent,
            Hint = Hint,
            Operation = Operation,
            IsItem = IsItem,
            Description = schema.GetString("description"),
        };
        definition.Nodes.Add(schema);
        return definition;
    }
}
