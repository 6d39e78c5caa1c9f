using System.Text.Json;

namespace HoopAI.Client.Testing.Calls;

/// <summary>What a pattern looks at.</summary>
/// <param name="Operation">The operation's id; null for none of the documents'.</param>
/// <param name="Path">The values in the path, decoded.</param>
/// <param name="Query">The query, decoded.</param>
/// <param name="Body">JSON, or a form as an object of texts; undefined for none, or another kind.</param>
internal sealed record CallFacts(string? Operation, IReadOnlyDictionary<string, string> Path, IReadOnlyList<KeyValuePair<string, string>> Query, JsonElement Body)
{
    public bool HasBody => Body.ValueKind != JsonValueKind.Undefined;
}
