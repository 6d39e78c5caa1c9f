using System.Text.Json;

namespace HoopAI.Sandbox;

/// <summary>The scopes that the platform knows: those of its table, and those that its operations name.</summary>
internal sealed class ScopeCatalog
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public ScopeCatalog(OperationCatalog catalog)
    {
        _known.UnionWith(catalog.Operations.SelectMany(operation => operation.Documented.Security).SelectMany(alternative => alternative.Scopes));
        using var stream = typeof(ScopeCatalog).Assembly.GetManifestResourceStream("hoopai.scopes.json")!;
        using var table = JsonDocument.Parse(stream);
        _known.UnionWith(table.RootElement.GetProperty("scopes").EnumerateArray().Select(entry => entry.GetProperty("scope").GetString()!));
    }

    /// <summary>All scopes, sorted.</summary>
    public IReadOnlyList<string> All => [.. _known.Order(StringComparer.Ordinal)];

    public bool IsKnown(string scope) => _known.Contains(scope);
}
