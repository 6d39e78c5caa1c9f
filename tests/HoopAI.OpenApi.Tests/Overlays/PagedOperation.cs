using HoopAI.OpenApi.Tests.Reading;

namespace HoopAI.OpenApi.Tests.Overlays;

/// <summary>An operation that answers one page at a time, as the overlays say it.</summary>
internal sealed record PagedOperation(OverlayAction Action, string Module, string Path, string Method, JsonObject Pagination)
{
    public static IEnumerable<PagedOperation> All { get; } =
    [
        .. from overlay in OverlayFile.All
           from action in overlay.Actions
           let pagination = (action.Update as JsonObject)?["x-pagination"] as JsonObject
           where pagination is not null
           let step = action.Target.Split("['", 2)[1].Split("'].", 2)
           select new PagedOperation(action, overlay.Module, step[0], step[1], pagination),
    ];

    /// <summary>One line of the checked-in table.</summary>
    public string Line
    {
        get
        {
            var parameters = (Pagination["parameters"] as JsonObject ?? []).Select(role => $"{role.Key}={role.Value.Text()}")
                .Concat((Pagination["next"] as JsonObject ?? []).Select(next => $"{next.Key}<-{next.Value.Text()}"));
            return $"{Module,-22} {Method.ToUpperInvariant(),-5} {Path,-62} {Pagination["style"].Text(),-7} {Pagination["in"].Text(),-6} {string.Join(' ', parameters)}".TrimEnd();
        }
    }
}
