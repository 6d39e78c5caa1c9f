using System.Text.Json;
using System.Text.Json.Nodes;
using HoopAI.Schemas;

namespace HoopAI.Sandbox;

/// <summary>Turns what requests say about contacts into what answers say.</summary>
internal static class ContactShape
{
    /// <summary>The members to store: custom fields come as <c>field_value</c> and go as <c>value</c>.</summary>
    public static JsonObject Stored(JsonElement body)
    {
        var members = JsonObject.Create(body)!;
        if (members["customFields"] is JsonArray fields) members["customFields"] = new JsonArray([.. fields.Select(field => (JsonNode)Field(field))]);
        return members;
    }

    /// <summary>
    /// A contact as an answer shows it. A stored value that does not fit the answer's schema is left out: the documents contradict themselves in places (a date of
    /// birth is an object in requests and a text in answers).
    /// </summary>
    public static JsonObject Shown(StoredContact contact, Schema? schema)
    {
        var shown = contact.Members.DeepClone().AsObject();
        foreach (var (name, value) in shown.ToArray())
        {
            if (schema?.Properties.GetValueOrDefault(name) is { } part && !RecordShape.Fits(value, part)) shown.Remove(name);
        }

        return shown;
    }

    private static JsonObject Field(JsonNode? field) => new()
    {
        ["id"] = field?["id"]?.DeepClone() ?? field?["key"]?.DeepClone() ?? "",
        ["value"] = (field?["field_value"] ?? field?["fieldValue"] ?? field?["value"])?.DeepClone() ?? "",
    };
}
