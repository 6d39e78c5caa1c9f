using HoopAI.OpenApi.Tests.Reading;

namespace HoopAI.OpenApi.Tests.Overlays;

/// <summary>The modules with all overlays applied.</summary>
internal static class OverlaidDocuments
{
    private static readonly Lazy<Dictionary<string, JsonObject>> Loaded = new(static () =>
    {
        var documents = Documents.Modules.ToDictionary(module => module, Documents.Module);
        foreach (var overlay in OverlayFile.All.Where(overlay => !overlay.IsOfEvent))
        {
            overlay.Actions.ToList().ForEach(action => action.Apply(documents[overlay.Module]));
        }

        return documents;
    });

    public static IReadOnlyDictionary<string, JsonObject> All => Loaded.Value;
}
