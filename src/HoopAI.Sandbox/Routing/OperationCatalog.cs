using HoopAI.Schemas;

namespace HoopAI.Sandbox;

/// <summary>Every operation of the platform. Made once in a process and shared by all sandboxes.</summary>
public sealed class OperationCatalog
{
    private static readonly Lazy<OperationCatalog> Embedded = new(Load);

    private readonly RouteTrie _exact;
    private readonly RouteTrie _anyCase;
    private readonly Dictionary<string, SandboxOperation> _byId;

    internal OperationCatalog(ApiDocument document)
    {
        Document = document;
        Operations = [.. document.Operations.Select(operation => new SandboxOperation(operation))];
        _exact = new RouteTrie(Operations, StringComparer.Ordinal);
        _anyCase = new RouteTrie(Operations, StringComparer.OrdinalIgnoreCase);
        _byId = Operations.ToDictionary(operation => operation.Id, StringComparer.Ordinal);
    }

    /// <summary>The operations of the documents that the sandbox was built with.</summary>
    public static OperationCatalog Platform => Embedded.Value;

    /// <summary>The merged document.</summary>
    public ApiDocument Document { get; }

    /// <summary>All operations, in the order of the document.</summary>
    public IReadOnlyList<SandboxOperation> Operations { get; }

    /// <summary>The operation with an id (<c>contacts.get-contact</c>).</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public SandboxOperation this[string id] =>
        _byId.GetValueOrDefault(id) ?? throw new KeyNotFoundException($"There is no operation '{id}'. Ids are <module>.<operationId>, as the documents spell them.");

    /// <summary>The operation that a request is for; null when there is none.</summary>
    /// <param name="method">The method, in capitals.</param>
    /// <param name="rawPath">The path as it was sent, without the query.</param>
    public SandboxOperation? Find(string method, string rawPath) => Match(method, rawPath)?.Operation;

    internal RouteMatch? Match(string method, string rawPath) => _exact.Match(method, rawPath);

    internal bool MatchesInAnotherCase(string method, string rawPath) => _anyCase.Match(method, rawPath) is not null;

    private static OperationCatalog Load()
    {
        using var stream = typeof(OperationCatalog).Assembly.GetManifestResourceStream("hoopai.bundle.json")
            ?? throw new InvalidOperationException("The assembly was built without the API document 'hoopai.bundle.json'.");
        return new OperationCatalog(ApiDocument.Parse(stream));
    }
}
