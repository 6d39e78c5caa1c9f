using HoopAI.OpenApi.Tests;
using HoopAI.OpenApi.Tests.Overlays;
using HoopAI.OpenApi.Tests.Reading;

namespace HoopAI.Client.SurfaceTests.Expected;

/// <summary>The facts in the shape of OpenAPI documents, so that the overlays, and nothing else, can change what is expected of the code.</summary>
internal static class FactDocument
{
    private static readonly Lazy<Dictionary<string, JsonObject>> Loaded = new(Load);

    /// <summary>By module; the shared error bodies are <c>_common</c>.</summary>
    public static IReadOnlyDictionary<string, JsonObject> All => Loaded.Value;

    private static Dictionary<string, JsonObject> Load()
    {
        var documents = new Dictionary<string, JsonObject>();
        foreach (var file in Directory.EnumerateFiles(Repository.Facts, "*.jsonl"))
        {
            var module = Path.GetFileNameWithoutExtension(file);
            var facts = File.ReadLines(file).Select(line => Fact.Of(module, Json.Read(line, Repository.Display(file)))).ToLookup(fact => fact.Kind);
            if (facts[FactKind.Schema].Any())
            {
                documents.Add(module, Of(facts));
            }
        }

        foreach (var overlay in OverlayFile.All.Where(overlay => !overlay.IsOfEvent))
        {
            foreach (var action in overlay.Actions)
            {
                Assert.True(action.Apply(documents[overlay.Module]), $"{action}: the facts have no such place. Run the tests of tests/HoopAI.OpenApi.Tests first.");
            }
        }

        return documents;
    }

    private static JsonObject Of(ILookup<FactKind, Fact> facts)
    {
        var paths = new JsonObject();
        foreach (var operation in facts[FactKind.Operation].Select(fact => fact.Value["operation"]!.AsObject()))
        {
            var path = operation["path"].Text();
            paths.TryAdd(path, new JsonObject());
            paths[path]!.AsObject().Add(operation["method"].Text().ToLowerInvariant(), FactOperation.ToDocument(operation));
        }

        var schemas = new JsonObject(facts[FactKind.Schema].Select(fact => KeyValuePair.Create(fact.Name, FactSchema.ToDocument(fact.Value["definition"]))));
        return new JsonObject { ["info"] = new JsonObject(), ["paths"] = paths, ["components"] = new JsonObject { ["schemas"] = schemas } };
    }
}
