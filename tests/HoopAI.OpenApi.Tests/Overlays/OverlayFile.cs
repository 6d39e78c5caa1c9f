using HoopAI.OpenApi.Tests.Reading;

namespace HoopAI.OpenApi.Tests.Overlays;

/// <summary>One overlay file.</summary>
internal sealed record OverlayFile(string Display, JsonObject Root)
{
    /// <summary>All of them, in the order in which they are applied: that of their paths.</summary>
    public static IReadOnlyList<OverlayFile> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Overlays, "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new OverlayFile(Repository.Display(file), Json.ReadFile(file))),
    ];

    /// <summary>The file that it corrects, as a path.</summary>
    public string Extends => Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(Display)!, Root["extends"]?.GetValue<string>() ?? ""));

    public string Module => Path.GetFileNameWithoutExtension(Extends);

    /// <summary>Whether it corrects the document of an event.</summary>
    public bool IsOfEvent => Path.GetFileName(Path.GetDirectoryName(Extends)) == "webhooks";

    public IEnumerable<OverlayAction> Actions =>
        (Root["actions"] as JsonArray ?? []).Select((action, index) => new OverlayAction($"{Display}: action {index + 1}", action.Object(Display)));
}
