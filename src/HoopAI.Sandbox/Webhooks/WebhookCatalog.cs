using System.Text.Json;
using System.Text.Json.Nodes;
using HoopAI.Schemas;

namespace HoopAI.Sandbox;

/// <summary>The events of <c>openapi/webhooks</c>, and the scopes that open them. Made once in a process.</summary>
internal sealed class WebhookCatalog
{
    private const string Prefix = "hoopai.webhooks.";

    private static readonly Lazy<WebhookCatalog> Embedded = new(() => new WebhookCatalog());

    /// <summary>Events whose deliveries do not say their name.</summary>
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["AppInstall"] = "INSTALL",
        ["AppUninstall"] = "UNINSTALL",
        ["PlanChange"] = "PLAN_CHANGE",
        ["ConversationUnreadWebhook"] = "ConversationUnreadUpdate",
    };

    private readonly Dictionary<string, WebhookEvent> _byName = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _scopes;

    private WebhookCatalog()
    {
        var assembly = typeof(WebhookCatalog).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var item in Read(ApiDocument.Parse(stream))) _byName[item.Name] = item;
        }

        using var table = JsonDocument.Parse(assembly.GetManifestResourceStream("hoopai.scopes.json")!);
        _scopes = table.RootElement.GetProperty("scopes").EnumerateArray()
            .SelectMany(row => row.GetProperty("webhooks").EnumerateArray().Select(name => (Event: name.GetString()!, Scope: row.GetProperty("scope").GetString()!)))
            .ToLookup(row => row.Event, row => row.Scope, StringComparer.Ordinal);
    }

    public static WebhookCatalog Platform => Embedded.Value;

    public IReadOnlyCollection<WebhookEvent> Events => _byName.Values;

    /// <summary>The event with a name, or with a <c>type</c>; null when there is none.</summary>
    public WebhookEvent? Find(string nameOrType) => _byName.GetValueOrDefault(nameOrType) ?? _byName.Values.FirstOrDefault(item => item.Type == nameOrType);

    /// <summary>True when the table has the event under none of its scopes, or under one that was granted.</summary>
    public bool IsOpen(WebhookEvent item, IReadOnlyList<string> granted) => !_scopes.Contains(item.Name) || _scopes[item.Name].Any(granted.Contains);

    private static IEnumerable<WebhookEvent> Read(ApiDocument document)
    {
        foreach (var webhook in document.Root.GetProperty("x-webhooks").EnumerateObject())
        {
            var content = webhook.Value.GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("application/json");
            var schema = document.SchemaOf(content.GetProperty("schema"));
            var example = content.TryGetProperty("examples", out var examples)
                ? JsonObject.Create(examples.EnumerateObject().First().Value.GetProperty("value"))
                : SchemaExamples.Create(schema) as JsonObject;
            yield return new WebhookEvent(webhook.Name, Types.GetValueOrDefault(webhook.Name, webhook.Name), schema, example ?? []);
        }
    }
}
