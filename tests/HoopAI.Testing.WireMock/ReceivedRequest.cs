using System.Text.Json;

namespace HoopAI.Testing.WireMock;

/// <summary>A request in the journal.</summary>
/// <param name="Method">The method.</param>
/// <param name="Url">The path and the query, as they were sent.</param>
/// <param name="Body">The body as text.</param>
/// <param name="Headers">The headers: a text, or a list of them.</param>
/// <param name="LoggedDate">When it arrived, in milliseconds since 1970.</param>
public sealed record ReceivedRequest(string Method, string Url, string Body, IReadOnlyDictionary<string, JsonElement> Headers, long LoggedDate)
{
    /// <summary>A header's value, the first one where there are several; null without it.</summary>
    public string? Header(string name) =>
        Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value switch
        {
            { ValueKind: JsonValueKind.Array } several => several[0].GetString(),
            { ValueKind: JsonValueKind.String } one => one.GetString(),
            _ => null,
        };
}
