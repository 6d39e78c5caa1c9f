using HoopAI.Generator.Documents;

namespace HoopAI.Generator.Model;

internal enum ParameterPlace
{
    Path,
    Query,
    Header,
    Options,
    JsonBody,
    FormBody,
    RawBody,
    Part,
}

internal enum QueryStyle
{
    Repeat,
    Comma,
    Space,
    Pipe,
}

internal enum AnswerKind
{
    Json,
    Stream,
    Text,
}

internal sealed record ParameterModel(ParameterPlace Place, string Wire, TypeUse Use)
{
    public string? ExplicitName { get; init; }

    public bool IsRequired { get; init; } = true;

    public QueryStyle Style { get; init; } = QueryStyle.Repeat;

    public string Documentation { get; init; } = "";

    public string Name { get; set; } = "";
}

/// <summary>A piece of a path: text, or the parameter that stands there.</summary>
internal sealed record PathPart(string? Literal, ParameterModel? Parameter);

/// <summary>One operation of a document, with everything decided that its C# needs.</summary>
internal sealed class OperationModel(ApiModule module, string verb, string path, SourceNode node)
{
    public ApiModule Module { get; } = module;

    /// <summary>get, post, …</summary>
    public string Verb { get; } = verb;

    public string Path { get; } = path;

    public SourceNode Node { get; } = node;

    public required string Id { get; init; }

    public string? ExplicitName { get; init; }

    /// <summary>The method name, without Async.</summary>
    public string Name { get; set; } = "";

    public string Summary { get; init; } = "";

    public bool IsDeprecated { get; init; }

    /// <summary>The value of the <c>Version</c> header, where the document fixes one.</summary>
    public string? Version { get; set; }

    public List<string> Scopes { get; } = [];

    public List<string> Security { get; } = [];

    public List<ParameterModel> Parameters { get; } = [];

    public List<PathPart> PathParts { get; } = [];

    public TypeDefinition? Options { get; set; }

    public string? BodyContentType { get; set; }

    public AnswerKind AnswerKind { get; set; }

    public TypeUse Answer { get; set; } = TypeUse.AnyValue;

    /// <summary>The documented statuses that are errors, in order.</summary>
    public List<string> ErrorStatuses { get; } = [];

    public PaginationModel? Pagination { get; set; }

    /// <summary>The name of the method that lists everything.</summary>
    public string PagingName { get; set; } = "";
}
