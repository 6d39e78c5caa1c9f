using System.Text.Json.Nodes;
using HoopAI.Schemas;

namespace HoopAI.Sandbox;

/// <summary>A documented event.</summary>
/// <param name="Name">Its name in the documents: <c>AppInstall</c>.</param>
/// <param name="Type">What a delivery says in <c>type</c>: <c>INSTALL</c>.</param>
/// <param name="Schema">The payload.</param>
/// <param name="Example">A payload as the documents show it; made from the schema where they show none.</param>
internal sealed record WebhookEvent(string Name, string Type, Schema Schema, JsonObject Example)
{
    /// <summary>The members that a payload may have: the schema's, and those of the example, which is all that some events have.</summary>
    public IEnumerable<KeyValuePair<string, Schema>> Members =>
        Schema.Properties.Concat(Example.Where(member => !Schema.Properties.ContainsKey(member.Key)).Select(member => KeyValuePair.Create(member.Key, Schema.Any)));
}
