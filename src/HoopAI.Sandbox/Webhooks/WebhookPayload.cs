using System.Text.Json.Nodes;
using HoopAI.Schemas;

namespace HoopAI.Sandbox;

/// <summary>Makes the payloads of events.</summary>
internal static class WebhookPayload
{
    /// <summary>What a delivery says of itself. A record may have members of these names (a contact's <c>type</c>, a message's), which mean something else.</summary>
    private static readonly string[] OwnNames = ["type", "timestamp", "webhookId"];

    /// <summary>What is known of a record and has a place in the event. What is not known is left out: a made-up value would be believed.</summary>
    public static JsonObject Of(WebhookEvent item, JsonObject known)
    {
        var payload = new JsonObject();
        foreach (var (name, part) in item.Members.Where(member => !OwnNames.Contains(member.Key)))
        {
            if (known[name] is { } value && RecordShape.Fits(value, part)) payload[name] = value.DeepClone();
            else if (!known.ContainsKey(name) && part.Properties.ContainsKey("id")) payload[name] = Part(part, known);
        }

        return payload;
    }

    /// <summary>The body of a delivery: the payload with what every delivery says.</summary>
    public static JsonObject Complete(JsonObject payload, string type, string webhookId, DateTimeOffset at)
    {
        var body = new JsonObject { ["type"] = payload["type"]?.DeepClone() ?? type };
        foreach (var (name, value) in payload.Where(member => member.Key != "type")) body[name] = value?.DeepClone();
        body["timestamp"] ??= RecordShape.Iso(at.ToUnixTimeMilliseconds());
        body["webhookId"] ??= webhookId;
        return body;
    }

    /// <summary>Of an event that has the record in a part of its own (<c>appointment</c>), that part.</summary>
    private static JsonObject Part(Schema part, JsonObject known) =>
        new(part.Properties.Where(member => known[member.Key] is { } value && RecordShape.Fits(value, member.Value)).Select(member => KeyValuePair.Create(member.Key, known[member.Key]?.DeepClone())));
}
