using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HoopAI.Sandbox;

/// <summary>Webhooks by HTTP.</summary>
internal static class WebhookControl
{
    private const int DefaultLimit = 1000;

    public static void Map(RouteGroupBuilder group, SandboxParts parts)
    {
        var webhooks = parts.Webhooks;
        group.MapGet("/webhooks", (HttpRequest request) => ControlEndpoints.Answer(Find(webhooks, request.Query)));
        group.MapPost("/webhooks", (HttpRequest request) => ControlEndpoints.With<ControlBodies.WebhookOrder>(request, order => ControlEndpoints.Answer(
            webhooks.Send(order.Type ?? throw new ArgumentException("Name a type."), order.Body, order.ResourceId ?? SandboxSeed.LocationId, order.ClientId ?? SandboxSeed.ClientId))));
        group.MapDelete("/webhooks", () =>
        {
            webhooks.Reset();
            return ControlEndpoints.Answer(webhooks.Deliveries);
        });
        group.MapPost("/webhooks/{webhookId}/redeliver", (string webhookId) =>
        {
            if (webhooks.Deliveries.FirstOrDefault(delivery => delivery.WebhookId == webhookId) is not { } delivery) return Results.NotFound();
            webhooks.Redeliver(delivery);
            return ControlEndpoints.Answer(delivery);
        });
        group.MapPost("/webhooks/settle", async (HttpRequest request) =>
        {
            await webhooks.WhenSettledAsync(request.HttpContext.RequestAborted);
            return ControlEndpoints.Answer(webhooks.Deliveries.CountBy(delivery => delivery.State).ToDictionary(pair => pair.Key, pair => pair.Value));
        });
        group.MapGet("/webhooks/keys", () => ControlEndpoints.Answer(new { ed25519 = webhooks.Ed25519PublicKey, rsa = webhooks.RsaPublicKey }));
        group.MapPut("/webhooks/url", (HttpRequest request) => ControlEndpoints.With<ControlBodies.WebhookTarget>(request, order =>
            ControlEndpoints.Answer(new { url = parts.SetWebhookUrl(order.Url, order.ClientId ?? SandboxSeed.ClientId).WebhookUrl })));
        group.MapGet("/webhooks/settings", () => ControlEndpoints.Answer(webhooks.Settings));
        group.MapPut("/webhooks/settings", (HttpRequest request) => ControlEndpoints.With<JsonObject>(request, changes => ControlEndpoints.Answer(webhooks.Settings = Merged(webhooks.Settings, changes))));
    }

    private static IEnumerable<WebhookDelivery> Find(SandboxWebhooks webhooks, IQueryCollection query)
    {
        var after = long.TryParse(query["after"], out var sequence) ? sequence : 0;
        var limit = int.TryParse(query["limit"], out var number) && number > 0 ? number : DefaultLimit;
        string? type = query["type"];
        WebhookState? state = Enum.TryParse<WebhookState>(query["state"], ignoreCase: true, out var known) ? known : null;
        return webhooks.Deliveries.Where(delivery => delivery.Sequence > after && (type is null || delivery.Type == type) && (state is null || delivery.State == state)).Take(limit);
    }

    /// <summary>The settings with those members replaced that a request names.</summary>
    private static WebhookSettings Merged(WebhookSettings now, JsonObject changes)
    {
        var merged = JsonSerializer.SerializeToNode(now, ControlEndpoints.Json)!.AsObject();
        foreach (var (name, value) in changes)
        {
            if (!merged.ContainsKey(name)) throw new ArgumentException($"There is no setting '{name}'. There are: {string.Join(", ", merged.Select(member => member.Key))}.");
            if (value is JsonObject inner && merged[name] is JsonObject outer)
            {
                foreach (var (innerName, innerValue) in inner) outer[innerName] = innerValue?.DeepClone();
            }
            else merged[name] = value?.DeepClone();
        }

        return merged.Deserialize<WebhookSettings>(ControlEndpoints.Json)!;
    }
}
