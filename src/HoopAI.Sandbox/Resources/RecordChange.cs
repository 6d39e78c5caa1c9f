using System.Text.Json.Nodes;

namespace HoopAI.Sandbox;

/// <summary>What a request has done to a record that stays.</summary>
/// <param name="Kind">The path of its kind: <c>/contacts</c>, <c>/contacts/{contactId}/notes</c>.</param>
/// <param name="Action">Create, update or delete.</param>
/// <param name="Owner">The location that it belongs to, or the company.</param>
/// <param name="Members">The record; for a deleted one, as it was.</param>
/// <param name="Before">For an update, the record as it was; otherwise null.</param>
internal sealed record RecordChange(string Kind, RecordAction Action, string Owner, JsonObject Members, JsonObject? Before = null)
{
    /// <summary>True when an update has given a member another value.</summary>
    public bool HasChanged(string member) => Action == RecordAction.Update && Before is not null && !JsonNode.DeepEquals(Before[member], Members[member]);
}
