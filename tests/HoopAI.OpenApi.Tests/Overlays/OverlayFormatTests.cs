using HoopAI.OpenApi.Tests.Reading;

namespace HoopAI.OpenApi.Tests.Overlays;

public sealed class OverlayFormatTests
{
    private static readonly string[] Roles = ["update", "remove"];

    [Fact]
    public void Every_file_is_an_overlay_of_version_1_0_with_a_title() => Assert.Empty(
        from overlay in OverlayFile.All
        where overlay.Root["overlay"].Text() != "1.0.0"
            || string.IsNullOrEmpty(overlay.Root["info"]?["title"].Text())
            || string.IsNullOrEmpty(overlay.Root["info"]?["version"].Text())
            || overlay.Root.Any(member => member.Key is not ("overlay" or "info" or "extends" or "actions") && !member.Key.StartsWith("x-", StringComparison.Ordinal))
        select $"{overlay.Display}: needs overlay 1.0.0, info.title, info.version, extends, actions, and may have x-… only");

    [Fact]
    public void Every_overlay_extends_the_document_of_the_module_that_it_is_named_after() => Assert.Empty(
        from overlay in OverlayFile.All
        where Path.GetFileNameWithoutExtension(overlay.Display) != overlay.Module || !File.Exists(overlay.Extends)
        select $"{overlay.Display}: extends {Repository.Display(overlay.Extends)}");

    [Fact]
    public void Every_overlay_lies_in_a_folder_that_says_what_it_corrects() => Assert.Empty(
        from overlay in OverlayFile.All
        let folder = Path.GetFileName(Path.GetDirectoryName(overlay.Display))
        where folder is not ("corrections" or "members" or "names" or "pagination" or "webhooks")
        select overlay.Display);

    [Fact]
    public void Every_overlay_has_actions_and_each_either_updates_or_removes() => Assert.Empty(
        OverlayFile.All.Where(overlay => !overlay.Actions.Any()).Select(overlay => $"{overlay.Display}: no actions")
            .Concat(from overlay in OverlayFile.All
                    from action in overlay.Actions
                    let roles = action.Value.Select(member => member.Key).Intersect(Roles).Count()
                    let unknown = action.Value.Where(member => member.Key is not ("target" or "description" or "update" or "remove") && !member.Key.StartsWith("x-", StringComparison.Ordinal))
                    where roles != 1 || (action.Update is null && !action.Remove) || unknown.Any()
                    select $"{action}: needs one of update and remove, and has {string.Join(", ", action.Value.Select(member => member.Key))}"));

    [Fact]
    public void Names_and_members_change_names_only() => Assert.Empty(
        from overlay in OverlayFile.All
        where overlay.Display.Contains("/names/") || overlay.Display.Contains("/members/")
        from action in overlay.Actions
        where action.Remove || action.Update is not JsonObject update || update.Any(member => !member.Key.StartsWith("x-", StringComparison.Ordinal))
        select $"{action}: belongs into overlays/corrections");

    [Fact]
    public void An_answer_that_is_added_says_why() => Assert.Empty(
        from overlay in OverlayFile.All
        from action in overlay.Actions
        where action.Update is JsonObject update
            && (action.Target.EndsWith(".get", StringComparison.Ordinal) || action.Target.Contains(".responses"))
            && (Adds(update, "schema") || Adds(update, "content") || (action.Target.EndsWith(".schema", StringComparison.Ordinal) && Adds(update, "$ref")))
            && !Adds(update, "x-because")
        select $"{action}: adds an answer's schema without x-because (which other operation makes it certain)");

    private static bool Adds(JsonNode? node, string member) => node switch
    {
        JsonObject item => item.ContainsKey(member) || item.Any(child => Adds(child.Value, member)),
        JsonArray list => list.Any(child => Adds(child, member)),
        _ => false,
    };
}
