namespace HoopAI.Sandbox;

/// <summary>Which handler carries out which operation.</summary>
internal sealed class HandlerTable
{
    private readonly Dictionary<string, IResourceHandler> _byOperation = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<IResourceHandler> _handlers;

    /// <param name="catalog">The documents: a handler for an operation that they do not have is a mistake.</param>
    /// <param name="handlers">The handlers; of several for one operation, the last one counts.</param>
    public HandlerTable(OperationCatalog catalog, IEnumerable<IResourceHandler> handlers)
    {
        _handlers = [.. handlers];
        foreach (var handler in _handlers)
        {
            foreach (var operation in handler.Operations) _byOperation[catalog[operation].Id] = handler;
        }
    }

    public SandboxAnswer Handle(SandboxRequest request) =>
        _byOperation.TryGetValue(request.Operation.Id, out var handler) ? handler.Handle(request) : request.ExampleAnswer();

    public void Reset()
    {
        foreach (var handler in _handlers) handler.Reset();
    }
}
