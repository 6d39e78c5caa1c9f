using System.Text.Json;
using System.Text.Json.Nodes;

namespace HoopAI.Sandbox;

/// <summary>Turns what happens into deliveries to the apps that it concerns.</summary>
internal sealed class WebhookPublisher(
    WebhookOutbox outbox, SandboxApps apps, SandboxLocations locations, InstallationRegistry installations, SandboxIds ids, TimeProvider clock)
{
    private const string PlanId = "656fb8e6b3e1ee0c8a2b7d11";

    /// <summary>An operation was carried out.</summary>
    public void Happened(SandboxRequest request, SandboxAnswer answer)
    {
        if (!apps.All.Any(app => app.WebhookUrl is not null)) return;
        if (request.Change is { } change)
        {
            foreach (var name in EventRules.EventsOf(change)) Publish(name, change.Owner, change.Members);
        }
        else if (answer.Status is >= 200 and <= 299 && EventRules.EventOf(request.Operation.Id) is { } name)
        {
            var known = Known(request, answer);
            Publish(name, known["locationId"]?.ToString() ?? request.Caller?.Installation.ResourceId ?? "", known);
        }
    }

    /// <summary>An app was installed: one event for the installation, and for a company's one for each of its locations besides.</summary>
    public void Installed(SandboxInstallation installation)
    {
        if (apps.Find(installation.ClientId) is not { WebhookUrl: not null } app) return;
        Send(app, "AppInstall", installation.ResourceId, Notice(app, installation, installation.LocationId));
        if (installation.LocationId is not null) return;
        foreach (var location in locations.All.Where(location => location.CompanyId == installation.CompanyId))
        {
            if (installation.ApprovedLocations.Count == 0 || installation.ApprovedLocations.Contains(location.Id)) Send(app, "AppInstall", location.Id, Notice(app, installation, location.Id));
        }
    }

    /// <summary>An app was uninstalled from a location or, with one event for all of its locations, from a company.</summary>
    public void Uninstalled(string clientId, string resourceId)
    {
        if (apps.Find(clientId) is not { WebhookUrl: not null } app) return;
        Send(app, "AppUninstall", resourceId, new JsonObject { ["appId"] = app.AppId, [locations.Find(resourceId) is null ? "companyId" : "locationId"] = resourceId });
    }

    /// <summary>Sends an event to one app, whatever it is installed in.</summary>
    /// <param name="app">The app.</param>
    /// <param name="nameOrType">The event: documented or not.</param>
    /// <param name="resourceId">What it is about.</param>
    /// <param name="payload">The payload; null for the documents' example, with the ids of the resource.</param>
    public WebhookDelivery Send(SandboxApp app, string nameOrType, string? resourceId, JsonObject? payload)
    {
        var item = WebhookCatalog.Platform.Find(nameOrType);
        var members = payload ?? Example(item ?? throw new KeyNotFoundException($"There is no event '{nameOrType}', so that it has no example. Give a body."), app, resourceId);
        var id = ids.Trace();
        var body = WebhookPayload.Complete(members, item?.Type ?? nameOrType, id, clock.GetUtcNow());
        return Enqueue(app, body["webhookId"]!.ToString(), body["type"]!.ToString(), resourceId, SandboxAnswer.Write(body));
    }

    /// <summary>Sends any bytes to one app.</summary>
    public WebhookDelivery SendRaw(SandboxApp app, ReadOnlyMemory<byte> body) => Enqueue(app, ids.Trace(), "", null, body);

    private void Publish(string eventName, string owner, JsonObject known)
    {
        if (WebhookCatalog.Platform.Find(eventName) is not { } item) return;
        var payload = WebhookPayload.Of(item, known);
        if (locations.Find(owner) is not null && payload["altId"] is null && payload["locationId"] is null) payload["locationId"] = owner;
        foreach (var app in apps.All.Where(app => app.WebhookUrl is not null && IsFor(app, item, owner))) Send(app, item.Name, owner, payload);
    }

    /// <summary>An app gets events of the locations that it is installed in, alone or by their company, if their scope was granted.</summary>
    private bool IsFor(SandboxApp app, WebhookEvent item, string owner)
    {
        var location = locations.Find(owner);
        SandboxInstallation?[] granted = location is null
            ? [installations.Find(app.ClientId, owner)]
            : [installations.Find(app.ClientId, owner), installations.Covers(app.ClientId, location) ? installations.Find(app.ClientId, location.CompanyId) : null];
        return granted.OfType<SandboxInstallation>().Any(installation => WebhookCatalog.Platform.IsOpen(item, installation.Scopes));
    }

    private WebhookDelivery Enqueue(SandboxApp app, string webhookId, string type, string? resourceId, ReadOnlyMemory<byte> body)
    {
        var url = app.WebhookUrl ?? throw new InvalidOperationException($"The app {app.ClientId} has no webhook URL. Set one: HoopAISandbox.SetWebhookUrl, or PUT /_sandbox/webhooks/url.");
        var delivery = new WebhookDelivery(url) { WebhookId = webhookId, ClientId = app.ClientId, Type = type, ResourceId = resourceId, Body = body, CreatedAt = clock.GetUtcNow() };
        var settings = outbox.Settings;
        var copies = settings.Duplicates > 0 && ids.Number(1) < settings.Duplicates ? 2 : 1;
        outbox.Add(delivery, [.. Enumerable.Range(0, copies).Select(_ => settings.MaxDelay > TimeSpan.Zero ? TimeSpan.FromTicks((long)ids.Number(settings.MaxDelay.Ticks)) : TimeSpan.Zero)]);
        return delivery;
    }

    private static JsonObject Example(WebhookEvent item, SandboxApp app, string? resourceId)
    {
        var example = item.Example.DeepClone().AsObject();
        if (item.Name is not "ProviderOutboundMessage") example.Remove("type");
        if (example.ContainsKey("appId")) example["appId"] = app.AppId;
        foreach (var name in new[] { "locationId", "altId" })
        {
            if (resourceId is not null && (example.ContainsKey(name) || (name == "locationId" && item.Schema.Properties.ContainsKey(name)))) example[name] = resourceId;
        }

        return example;
    }

    private static JsonObject Notice(SandboxApp app, SandboxInstallation installation, string? locationId)
    {
        var notice = new JsonObject { ["appId"] = app.AppId, ["companyId"] = installation.CompanyId, ["userId"] = installation.UserId, ["planId"] = PlanId };
        notice["installType"] = locationId is null ? "Company" : "Location";
        if (locationId is null) return notice;
        notice["locationId"] = locationId;
        return notice;
    }

    /// <summary>What an operation without records tells: its answer, over what was sent, over the ids in its path.</summary>
    private static JsonObject Known(SandboxRequest request, SandboxAnswer answer)
    {
        var known = new JsonObject();
        foreach (var (name, value) in request.Path) known[name] = value;
        foreach (var part in new[] { Parse(answer), request.Body.ValueKind == JsonValueKind.Object ? JsonObject.Create(request.Body) : null })
        {
            foreach (var (name, value) in part ?? []) known[name] = value?.DeepClone();
        }

        // With one id in the path, the operation is about that record, whatever the example in its answer says.
        if (request.Path.Count == 1)
        {
            foreach (var name in new[] { "id", "_id" }) known[name] = request.Path.Values.Single();
        }

        return known;
    }

    private static JsonObject? Parse(SandboxAnswer answer) => answer.ContentType == SandboxAnswer.JsonType ? JsonNode.Parse(answer.Body.Span) as JsonObject : null;
}
