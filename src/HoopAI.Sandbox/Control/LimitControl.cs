using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HoopAI.Sandbox;

/// <summary>Rate limits by HTTP.</summary>
internal static class LimitControl
{
    public static void Map(RouteGroupBuilder group, SandboxParts parts)
    {
        var limits = parts.Limits;
        group.MapGet("/limits", () => ControlEndpoints.Answer(limits.Settings));
        group.MapPut("/limits", (HttpRequest request) => ControlEndpoints.With<ControlBodies.LimitChange>(request, change => Change(limits, change)));
        group.MapGet("/limits/{clientId}/{resourceId}", (string clientId, string resourceId) => ControlEndpoints.Answer(limits.Remaining(clientId, resourceId)));
        group.MapPost("/limits/spend", (HttpRequest request) => ControlEndpoints.With<ControlBodies.Spend>(request, order =>
        {
            var (client, resource) = (order.ClientId ?? SandboxSeed.ClientId, order.ResourceId ?? SandboxSeed.LocationId);
            return ControlEndpoints.Answer(new { accepted = limits.Spend(client, resource, order.Requests), budget = limits.Remaining(client, resource) });
        }));
    }

    private static IResult Change(SandboxLimits limits, ControlBodies.LimitChange change)
    {
        var now = change.ResourceId is null ? limits.Settings : limits.For(change.ResourceId);
        var settings = now with
        {
            Max = change.Max ?? now.Max,
            Interval = change.IntervalMilliseconds is { } interval ? TimeSpan.FromMilliseconds(interval) : now.Interval,
            Daily = change.Daily ?? now.Daily,
            Window = change.Window ?? now.Window,
            Enforced = change.Enforced ?? now.Enforced,
            RetryAfter = change.RetryAfter ?? now.RetryAfter,
            CountingDelay = change.CountingDelayMilliseconds is { } delay ? TimeSpan.FromMilliseconds(delay) : now.CountingDelay,
            TokenRequestsPerMinute = change.TokenRequestsPerMinute ?? now.TokenRequestsPerMinute,
        };
        if (change.ResourceId is null) limits.Settings = settings;
        else limits.Set(change.ResourceId, settings);
        return ControlEndpoints.Answer(settings);
    }
}
