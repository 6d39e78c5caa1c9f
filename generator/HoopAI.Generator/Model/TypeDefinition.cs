using HoopAI.Generator.Documents;

namespace HoopAI.Generator.Model;

internal enum DefinitionKind
{
    Model,
    StringEnum,
    NumberEnum,
    Union,
    Options,
}

/// <summary>A C# type that is generated: from a named schema, an inline one, or the optional query parameters of an operation.</summary>
internal sealed class TypeDefinition(DefinitionKind kind, ApiModule module, SourceLocation location)
{
    public DefinitionKind Kind { get; } = kind;

    public ApiModule Module { get; } = module;

    public SourceLocation Location { get; } = location;

    /// <summary>The name in <c>components/schemas</c>; null for inline schemas.</summary>
    public string? SchemaName { get; init; }

    /// <summary>The name an overlay asks for (<c>x-csharp-name</c>).</summary>
    public string? ExplicitName { get; set; }

    /// <summary>For inline schemas: the type that contains this one, or null at the root of an operation.</summary>
    public TypeDefinition? Parent { get; init; }

    /// <summary>For inline schemas: the member, parameter or role that names it.</summary>
    public string? Hint { get; init; }

    /// <summary>For inline schemas at the root of an operation.</summary>
    public OperationModel? Operation { get; init; }

    /// <summary>For inline schemas: an element of the list or map that the hint names.</summary>
    public bool IsItem { get; init; }

    public string? Description { get; set; }

    public bool IsDeprecated { get; set; }

    public List<PropertyModel> Properties { get; } = [];

    public List<EnumMember> EnumMembers { get; } = [];

    public List<UnionAlternative> Alternatives { get; } = [];

    public bool UsedInRequests { get; set; }

    public bool UsedInAnswers { get; set; }

    /// <summary>The operations whose request body, or answer, this type is; it may be named after the only one.</summary>
    public HashSet<OperationModel> RequestOf { get; } = [];

    public HashSet<OperationModel> AnswerOf { get; } = [];

    /// <summary>True once another type, or a list, mentions this one.</summary>
    public bool IsNested { get; set; }

    /// <summary>The schemas that this type was made from: several inline ones can be one type.</summary>
    public List<SourceNode> Nodes { get; } = [];

    /// <summary>The C# name; set when all types are known.</summary>
    public string Name { get; set; } = "";

    /// <summary>The types that a value of this type can contain.</summary>
    public IEnumerable<TypeDefinition> Mentions => Properties.SelectMany(property => property.Use.Definitions).Concat(Alternatives.SelectMany(alternative => alternative.Use.Definitions));
}

internal sealed record EnumMember(string Wire, string? ExplicitName)
{
    public string Name { get; set; } = "";
}

internal sealed record UnionAlternative(TypeUse Use)
{
    public string Name { get; set; } = "";
}

/// <summary>A member of a model, or of an options type.</summary>
internal sealed record PropertyModel(string Wire, TypeUse Use)
{
    public string? ExplicitName { get; init; }

    public bool IsRequired { get; init; }

    public bool IsNullable { get; init; }

    public bool IsDeprecated { get; init; }

    public string Documentation { get; init; } = "";

    /// <summary>In options types: how a list travels in the query.</summary>
    public QueryStyle Style { get; init; } = QueryStyle.Repeat;

    public SourceLocation Location { get; init; }

    public string Name { get; set; } = "";
}
