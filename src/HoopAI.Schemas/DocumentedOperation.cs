namespace HoopAI.Schemas;

/// <summary>One operation of a document.</summary>
public sealed record DocumentedOperation
{
    /// <summary>The module that the operation belongs to (<c>contacts</c>); the first part of its path where the document does not say (<c>x-module</c>).</summary>
    public required string Module { get; init; }

    /// <summary>The operation id; method and path where the document has none.</summary>
    public required string Id { get; init; }

    /// <summary>The HTTP method, in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>The path with its placeholders: <c>/contacts/{contactId}</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The declared parameters, those of the path included. The platform does not declare all that stand in the path.</summary>
    public IReadOnlyList<DocumentedParameter> Parameters { get; init; } = [];

    /// <summary>The request body; null when none is documented.</summary>
    public DocumentedBody? Body { get; init; }

    /// <summary>The answers by status (<c>200</c>, <c>default</c>).</summary>
    public IReadOnlyDictionary<string, DocumentedAnswer> Answers { get; init; } = new Dictionary<string, DocumentedAnswer>();

    /// <summary>The kinds of token that are accepted, any one of them; empty when none is needed.</summary>
    public IReadOnlyList<SecurityAlternative> Security { get; init; } = [];

    /// <summary>The documented success: the lowest status of 200–299, or 200 when none is documented.</summary>
    public int SuccessStatus => Answers.Keys
        .Select(status => int.TryParse(status, out var number) ? number : 0)
        .Where(status => status is >= 200 and <= 299)
        .DefaultIfEmpty(200)
        .Min();

    /// <summary>The documented answer of the success status; null when none is documented.</summary>
    public DocumentedAnswer? Success => Answers.GetValueOrDefault(SuccessStatus.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
