using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HoopAI.Sandbox;

/// <summary>Apps, locations, installations and tokens by HTTP.</summary>
internal static class AccountControl
{
    public static void Map(RouteGroupBuilder group, SandboxParts parts)
    {
        group.MapGet("/apps", () => ControlEndpoints.Answer(parts.Apps.All.Select(Show)));
        group.MapPost("/apps", (HttpRequest request) => ControlEndpoints.With<SandboxApp>(request, app => ControlEndpoints.Answer(Show(parts.Apps.Add(app)))));
        group.MapGet("/locations", () => ControlEndpoints.Answer(parts.Locations.All));
        group.MapPost("/locations", (HttpRequest request) => ControlEndpoints.With<SandboxLocation>(request, location => ControlEndpoints.Answer(parts.Locations.Add(location))));
        group.MapGet("/installations", () => ControlEndpoints.Answer(parts.Installations.All));
        group.MapPost("/installations", (HttpRequest request) => ControlEndpoints.With<ControlBodies.Install>(request, order => Install(parts, order)));
        group.MapPost("/uninstall", (HttpRequest request) => ControlEndpoints.With<ControlBodies.Install>(request, order =>
        {
            parts.Uninstall(order.ResourceId ?? SandboxSeed.LocationId, order.ClientId ?? SandboxSeed.ClientId);
            return ControlEndpoints.Answer(parts.Installations.All);
        }));
        group.MapPost("/private-integrations", (HttpRequest request) => ControlEndpoints.With<ControlBodies.Install>(request, order =>
        {
            var resource = order.ResourceId ?? SandboxSeed.LocationId;
            var installation = parts.Installation(resource, $"private-integration-{resource}", order.Scopes);
            return ControlEndpoints.Answer(new { token = parts.Tokens.IssueAlone(installation, "pit", TimeSpan.MaxValue).Value });
        }));
        group.MapPost("/tokens/expire", (HttpRequest request) => ControlEndpoints.With<ControlBodies.Resource>(request, order =>
            ControlEndpoints.Answer(new { expired = parts.Tokens.ExpireAccess(order.ResourceId ?? SandboxSeed.LocationId) })));
        group.MapPost("/tokens/revoke", (HttpRequest request) => ControlEndpoints.With<ControlBodies.Resource>(request, order =>
            ControlEndpoints.Answer(new { revoked = parts.Tokens.RevokeAccess(order.ResourceId ?? SandboxSeed.LocationId, order.Answer ?? PlatformTexts.InvalidToken) })));
        group.MapPost("/tokens/revoke-refresh", (HttpRequest request) => ControlEndpoints.With<ControlBodies.Resource>(request, order =>
            ControlEndpoints.Answer(new { revoked = parts.Tokens.RevokeRefresh(order.ResourceId ?? SandboxSeed.LocationId) })));
    }

    private static IResult Install(SandboxParts parts, ControlBodies.Install order)
    {
        var installation = parts.Installation(order.ResourceId ?? SandboxSeed.LocationId, order.ClientId ?? SandboxSeed.ClientId, order.Scopes);
        return ControlEndpoints.Answer(TokenAnswers.OfPair(parts.Install(installation), parts.Tokens.AccessLifetime, ""));
    }

    private static object Show(SandboxApp app) => new { app.ClientId, app.Name, app.RedirectUris, app.AllowsLoopbackRedirects, app.Scopes, app.AllowsClientCredentials, app.WebhookUrl };
}
