using HoopAI.OpenApi.Tests.Reading;

namespace HoopAI.OpenApi.Tests.Overlays;

public sealed class OverlayEffectTests
{
    [Fact]
    public void Every_action_finds_its_target_and_changes_it()
    {
        var documents = Documents.Modules.ToDictionary(module => module, Documents.Module);
        var idle = new List<string>();
        foreach (var overlay in OverlayFile.All)
        {
            var document = overlay.IsOfEvent ? Json.ReadFile(overlay.Extends) : documents[overlay.Module];
            foreach (var action in overlay.Actions)
            {
                var targets = new OverlayPath(action.Target).Select(document);
                var before = targets.ConvertAll(Json.ToLine);
                action.Apply(document);
                if (targets.Count == 0)
                {
                    idle.Add($"{action}: nothing there");
                }
                else if (!action.Remove && targets.ConvertAll(Json.ToLine).SequenceEqual(before))
                {
                    idle.Add($"{action}: the document says so already");
                }
            }
        }

        Assert.True(idle.Count == 0, $"{idle.Count} actions of the overlays have no effect. If a newer document of the platform has mended it, remove the action; else correct its target:\n{string.Join('\n', idle)}");
    }

    [Fact]
    public void After_the_overlays_no_parameter_is_declared_twice() => Assert.Empty(
        from document in OverlaidDocuments.All
        from path in document.Value["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        from same in (operation.Value!["parameters"]?.AsArray() ?? []).GroupBy(parameter => $"{parameter!["in"].Text()} {parameter["name"].Text()}")
        where same.Count() > 1
        select $"{document.Key}: {operation.Key} {path.Key}: {same.Key} is declared {same.Count()} times");
}
