namespace HoopAI.Sandbox;

/// <summary>One segment of the paths that lead here.</summary>
internal sealed class RouteNode(StringComparer comparer)
{
    public Dictionary<string, RouteNode> Literals { get; } = new(comparer);

    public RouteNode? Placeholder { get; set; }

    public Dictionary<string, SandboxOperation> Operations { get; } = new(StringComparer.Ordinal);

    public RouteNode Next(string segment, StringComparer texts)
    {
        if (segment is ['{', .., '}']) return Placeholder ??= new RouteNode(texts);
        if (!Literals.TryGetValue(segment, out var node)) Literals[segment] = node = new RouteNode(texts);
        return node;
    }
}
