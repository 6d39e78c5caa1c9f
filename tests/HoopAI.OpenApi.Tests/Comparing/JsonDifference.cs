using HoopAI.OpenApi.Tests.Reading;

namespace HoopAI.OpenApi.Tests.Comparing;

/// <summary>Says where two JSON values differ. The order of members does not count; the order of items does.</summary>
internal static class JsonDifference
{
    public static IEnumerable<string> Between(JsonNode? facts, JsonNode? document, string path = "")
    {
        switch (facts, document)
        {
            case (JsonObject left, JsonObject right):
                return OfObjects(left, right, path);
            case (JsonArray left, JsonArray right) when left.Count == right.Count:
                return left.Zip(right).SelectMany((pair, index) => Between(pair.First, pair.Second, $"{path}[{LabelOf(pair.First) ?? index.ToString()}]"));
            default:
                var (is_, said) = (Json.ToLine(facts), Json.ToLine(document));
                return is_ == said ? [] : [$"{path}: facts {Shorten(is_)}, document {Shorten(said)}"];
        }
    }

    private static IEnumerable<string> OfObjects(JsonObject facts, JsonObject document, string path)
    {
        foreach (var (name, value) in facts)
        {
            if (!document.TryGetPropertyValue(name, out var other))
            {
                yield return $"{Join(path, name)}: only in the facts: {Shorten(Json.ToLine(value))}";
                continue;
            }

            foreach (var difference in Between(value, other, Join(path, name)))
            {
                yield return difference;
            }
        }

        foreach (var (name, value) in document.Where(member => !facts.ContainsKey(member.Key)))
        {
            yield return $"{Join(path, name)}: only in the document: {Shorten(Json.ToLine(value))}";
        }
    }

    private static string? LabelOf(JsonNode? item) => item is JsonObject named && (named["name"] ?? named["contentType"]) is { } label ? label.Text() : null;

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Shorten(string json) => json.Length <= 160 ? json : $"{json[..160]}… ({json.Length} characters)";
}
