using HoopAI.OpenApi.Tests;
using HoopAI.OpenApi.Tests.Overlays;
using HoopAI.OpenApi.Tests.Reading;

namespace HoopAI.Client.ContractTests.Documents;

/// <summary>A document as it is checked in, with the overlays applied: what the tests hold the client to.</summary>
internal sealed class ContractDocument
{
    private static readonly Lazy<IReadOnlyDictionary<string, ContractDocument>> Loaded = new(Load);

    private readonly JsonObject _root;
    private readonly JsonObject _common;

    private ContractDocument(string module, JsonObject root, JsonObject common) => (Module, _root, _common) = (module, root, common);

    public static IReadOnlyDictionary<string, ContractDocument> All => Loaded.Value;

    public string Module { get; }

    public IEnumerable<ContractOperation> Operations =>
        from path in _root["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select new ContractOperation(this, operation.Key.ToUpperInvariant(), path.Key, operation.Value!.AsObject());

    /// <summary>What a node refers to, or the node itself; null where a reference dangles.</summary>
    public JsonObject? Follow(JsonNode? node)
    {
        while (node?["$ref"] is { } reference)
        {
            var (file, pointer) = (reference.Text().Split('#')[0], reference.Text().Split('#')[1]);
            node = pointer.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate<string, JsonNode?>(file.Length == 0 ? _root : _common, (at, step) => at?[step]);
        }

        return node as JsonObject;
    }

    private static Dictionary<string, ContractDocument> Load()
    {
        var common = Json.ReadFile(Path.Combine(Repository.OpenApi, "common", "common-schemas.json"));
        var roots = Directory.EnumerateFiles(Path.Combine(Repository.OpenApi, "apps"), "*.json").Order(StringComparer.Ordinal)
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), Json.ReadFile);
        foreach (var overlay in OverlayFile.All.Where(overlay => !overlay.IsOfEvent))
        {
            overlay.Actions.ToList().ForEach(action => action.Apply(roots[overlay.Module]));
        }

        return roots.ToDictionary(root => root.Key, root => new ContractDocument(root.Key, root.Value, common));
    }
}
