using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using HoopAI.Schemas;

namespace HoopAI.Sandbox;

/// <summary>Turns records into what answers show of them.</summary>
internal static class RecordShape
{
    /// <summary>The names that documents give to the times of a record.</summary>
    private static readonly string[] CreatedNames = ["createdAt", "dateAdded", "created_at"];

    private static readonly string[] UpdatedNames = ["updatedAt", "dateUpdated", "updated_at"];

    /// <summary>A record as an answer with that schema shows it: what is stored and fits, and an example for what must be there and is not known.</summary>
    public static JsonObject Show(StoredRecord record, Schema schema, string idName)
    {
        var required = RecordSchemas.Required(schema).ToHashSet(StringComparer.Ordinal);
        var shown = new JsonObject();
        foreach (var (name, part) in RecordSchemas.Members(schema))
        {
            if (name == idName) shown[name] = record.Id;
            else if (record.Members[name] is { } known && Fits(known, part)) shown[name] = known.DeepClone();
            else if (required.Contains(name)) shown[name] = SchemaExamples.Create(part, name: name);
        }

        return shown;
    }

    /// <summary>The members that every record has: its owner and its times.</summary>
    public static JsonObject Begin(string id, string owner, bool isLocation, long now)
    {
        var members = new JsonObject { ["id"] = id, ["_id"] = id, [isLocation ? "locationId" : "companyId"] = owner, ["altId"] = owner, ["altType"] = isLocation ? "location" : "company", ["deleted"] = false };
        foreach (var name in CreatedNames) members[name] = Iso(now);
        Touch(members, now);
        return members;
    }

    public static void Touch(JsonObject members, long now)
    {
        foreach (var name in UpdatedNames) members[name] = Iso(now);
    }

    /// <summary>Takes over what a request sends; null removes.</summary>
    public static void Merge(JsonObject members, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object) return;
        foreach (var member in body.EnumerateObject().Where(member => member.Name is not ("id" or "_id")))
        {
            if (member.Value.ValueKind == JsonValueKind.Null) members.Remove(member.Name);
            else members[member.Name] = JsonSerializer.SerializeToNode(member.Value);
        }
    }

    public static string Iso(long milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    /// <summary>Whether a stored value may stand where an answer, or an event, has that schema: the documents contradict themselves in places.</summary>
    public static bool Fits(JsonNode? value, Schema schema) => SchemaValidator.IsValid(JsonSerializer.SerializeToElement(value), schema);
}
