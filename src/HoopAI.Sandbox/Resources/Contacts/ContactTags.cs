using System.Text.Json;
using System.Text.Json.Nodes;

namespace HoopAI.Sandbox;

/// <summary>The tags of a contact: each once, in the order in which they came.</summary>
internal static class ContactTags
{
    /// <summary>The tags after a request to add or to remove some.</summary>
    public static JsonArray Changed(StoredContact contact, SandboxRequest request)
    {
        var had = (contact.Members["tags"] as JsonArray ?? []).Select(tag => tag?.ToString() ?? "");
        var sent = request.Body.GetProperty("tags").EnumerateArray().Where(tag => tag.ValueKind == JsonValueKind.String).Select(tag => tag.GetString()!);
        var has = request.Operation.Id == "contacts.add-tags" ? had.Union(sent, StringComparer.Ordinal) : had.Except(sent, StringComparer.Ordinal);
        return new JsonArray([.. has.Select(tag => (JsonNode)tag)]);
    }
}
