using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HoopAI.Sandbox;

/// <summary>Snapshots by HTTP.</summary>
internal static class SnapshotControl
{
    public static void Map(RouteGroupBuilder group, SandboxParts parts)
    {
        group.MapGet("/snapshot", () => ControlEndpoints.Answer(parts.Snapshots.Take().State));
        group.MapPut("/snapshot", (HttpRequest request) => ControlEndpoints.With<SnapshotState>(request, state =>
        {
            var snapshot = SandboxSnapshot.Checked(state);
            parts.Snapshots.Restore(snapshot);
            return ControlEndpoints.Answer(new { snapshot.TakenAt, now = parts.Clock.GetUtcNow(), installations = parts.Installations.All.Count });
        }));
    }
}
