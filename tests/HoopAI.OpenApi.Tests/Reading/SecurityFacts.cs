namespace HoopAI.OpenApi.Tests.Reading;

/// <summary>Spells <c>security</c> as the kinds of token, any of which will do, and the scopes.</summary>
internal static class SecurityFacts
{
    public static void Add(JsonObject fact, JsonNode? security, string place)
    {
        var kinds = new JsonArray();
        JsonNode? scopes = null;
        foreach (var entry in security?.AsArray() ?? [])
        {
            var (kind, required) = Assert.Single(entry.Object(place));
            kinds.Add(kind);
            scopes ??= required!.DeepClone();
            if (!JsonNode.DeepEquals(scopes, required))
            {
                throw new InvalidDataException($"{place}: the scopes of {kind}, {Json.ToLine(required)}, are not those of the other kinds of token, {Json.ToLine(scopes)}.");
            }
        }

        fact["auth"] = kinds;
        fact["scopes"] = scopes ?? new JsonArray();
    }
}
