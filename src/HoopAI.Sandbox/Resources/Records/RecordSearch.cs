using System.Text.Json.Nodes;

namespace HoopAI.Sandbox;

/// <summary>Which records a request asks for: those with the text that it searches for, and with the values of the parameters that are named like members.</summary>
internal static class RecordSearch
{
    private static readonly string[] TextNames = ["query", "search", "q", "name"];

    /// <summary>Whose records are listed, which is decided before.</summary>
    private static readonly string[] OwnerNames = ["locationId", "companyId", "altId", "altType"];

    public static IEnumerable<StoredRecord> Of(IEnumerable<StoredRecord> records, SandboxRequest request)
    {
        var text = TextNames.Select(name => request.Query.First(name) ?? request.BodyText(name)).FirstOrDefault(value => value is { Length: > 0 });
        var wanted = request.Query.Pairs.Where(pair => pair.Value.Length > 0 && !TextNames.Contains(pair.Key) && !OwnerNames.Contains(pair.Key)).ToList();
        return records.Where(record => (text is null || Texts(record.Members).Any(value => value.Contains(text, StringComparison.OrdinalIgnoreCase)))
            && wanted.TrueForAll(pair => record.Members[pair.Key] is not JsonValue value || Same(value, pair.Value)));
    }

    private static bool Same(JsonValue value, string text) => value.ToString().Equals(text, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(member => Texts(member.Value)),
        JsonArray list => list.SelectMany(Texts),
        JsonValue value => [value.ToString()],
        _ => [],
    };
}
