using System.IO.Enumeration;

namespace HoopAI.Sandbox;

/// <summary>Which requests a fault, or a hold, is for. What is null does not matter.</summary>
public sealed record FaultTarget
{
    /// <summary>Every request to the platform, the token endpoint included.</summary>
    public static FaultTarget Any { get; } = new();

    /// <summary>Requests for new tokens: <c>POST /oauth/token</c>.</summary>
    public static FaultTarget TokenEndpoint { get; } = new() { Operation = OperationIds.Token };

    /// <summary>An operation: <c>contacts.get-contact</c>.</summary>
    public string? Operation { get; init; }

    /// <summary>A method, in capitals.</summary>
    public string? Method { get; init; }

    /// <summary>A pattern for the raw path, without the query: <c>/contacts/*</c>; <c>*</c> stands for any text, <c>?</c> for one character.</summary>
    public string? Path { get; init; }

    /// <summary>The location or company of the token.</summary>
    public string? ResourceId { get; init; }

    /// <summary>The requests of one operation.</summary>
    public static FaultTarget Of(string operation) => new() { Operation = operation };

    /// <inheritdoc cref="Of"/>
    public static implicit operator FaultTarget(string operation) => Of(operation);

    internal bool Matches(JournalEntry entry) =>
        (Operation is null || Operation == entry.Operation)
        && (Method is null || Method == entry.Method)
        && (ResourceId is null || ResourceId == entry.ResourceId)
        && (Path is null || FileSystemName.MatchesSimpleExpression(Path, RawTarget.PathOf(entry.RawTarget), ignoreCase: false));
}
