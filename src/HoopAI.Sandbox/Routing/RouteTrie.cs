namespace HoopAI.Sandbox;

/// <summary>
/// Finds the operation of a raw path. A literal segment is preferred to a placeholder, compared exactly as it was sent; a placeholder never stands for an
/// empty segment; a path that ends in a slash is another path.
/// </summary>
internal sealed class RouteTrie
{
    private readonly RouteNode _root;

    public RouteTrie(IEnumerable<SandboxOperation> operations, StringComparer comparer)
    {
        _root = new RouteNode(comparer);
        foreach (var operation in operations)
        {
            var node = _root;
            foreach (var segment in operation.Documented.Path.TrimStart('/').Split('/')) node = node.Next(segment, comparer);
            if (!node.Operations.TryAdd(operation.Documented.Method, operation))
            {
                throw new InvalidDataException($"Two operations share {operation.Documented.Method} {operation.Documented.Path}: {operation.Id} and {node.Operations[operation.Documented.Method].Id}.");
            }
        }
    }

    public RouteMatch? Match(string method, ReadOnlySpan<char> rawPath)
    {
        if (rawPath is not ['/', ..]) return null;
        var values = new List<string>(4);
        return Find(_root, method, rawPath[1..], values) is { } operation ? new RouteMatch(operation, values) : null;
    }

    private static SandboxOperation? Find(RouteNode node, string method, ReadOnlySpan<char> rest, List<string> values)
    {
        var slash = rest.IndexOf('/');
        var segment = slash < 0 ? rest : rest[..slash];
        if (node.Literals.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(segment, out var literal)
            && Continue(literal, method, rest, slash, values) is { } found) return found;
        if (node.Placeholder is not { } placeholder || segment.IsEmpty) return null;

        values.Add(segment.ToString());
        if (Continue(placeholder, method, rest, slash, values) is { } operation) return operation;
        values.RemoveAt(values.Count - 1);
        return null;
    }

    private static SandboxOperation? Continue(RouteNode node, string method, ReadOnlySpan<char> rest, int slash, List<string> values) =>
        slash < 0 ? node.Operations.GetValueOrDefault(method) : Find(node, method, rest[(slash + 1)..], values);
}
