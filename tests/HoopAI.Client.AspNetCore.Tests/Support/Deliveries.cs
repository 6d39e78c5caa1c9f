namespace HoopAI.Client.AspNetCore.Tests.Support;

/// <summary>Bodies as the platform sends them.</summary>
internal static class Deliveries
{
    public const string Location = "ve9EPM428h8vShlRW1KT";

    public static string Contact(string id, string? webhookId = null, string location = Location, DateTimeOffset? at = null) =>
        $$"""{"type":"ContactCreate","locationId":"{{location}}","id":"{{id}}"{{Member("webhookId", webhookId)}}{{Member("timestamp", at?.ToString("O"))}}}""";

    public static WebhookDelivery Of(string key, string resource = "location:1", string eventName = WebhookEvents.ContactCreate, DateTimeOffset? occurredAt = null) => new()
    {
        ClientId = "app",
        Key = key,
        EventName = eventName,
        Resource = resource,
        OccurredAt = occurredAt,
        Body = "{}"u8.ToArray(),
    };

    private static string Member(string name, string? value) => value is null ? "" : $",\"{name}\":\"{value}\"";
}
