using System.Text.Json.Nodes;

namespace HoopAI.Sandbox;

/// <summary>A record of any kind.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Owner">The location that it belongs to, or the company.</param>
/// <param name="CreatedAt">When it was made, in milliseconds since 1970.</param>
/// <param name="Members">What is known of it; not changed, but replaced.</param>
internal sealed record StoredRecord(string Id, string Owner, long CreatedAt, JsonObject Members);
