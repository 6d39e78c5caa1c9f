using System.Text.Json.Nodes;

namespace HoopAI.Sandbox;

/// <summary>A contact of a location.</summary>
internal sealed record StoredContact(string Id, string LocationId, long AddedAt, JsonObject Members)
{
    public string? Text(string name) => Members[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>True when one of the usual members contains the text.</summary>
    public bool Mentions(string text) => new[] { "firstName", "lastName", "name", "email", "phone", "companyName" }
        .Any(name => Text(name)?.Contains(text, StringComparison.OrdinalIgnoreCase) == true);
}
