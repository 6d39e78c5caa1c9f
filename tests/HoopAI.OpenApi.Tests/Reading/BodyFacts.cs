namespace HoopAI.OpenApi.Tests.Reading;

/// <summary>Spells request bodies and answers as facts.</summary>
internal static class BodyFacts
{
    public static JsonObject OfRequest(JsonObject body, IReadOnlySet<string> here, string place)
    {
        var fact = new JsonObject { ["required"] = body["required"]?.DeepClone() ?? false, ["content"] = Content(body["content"], here, $"{place}: body") };
        foreach (var (name, value) in body.Where(member => member.Key is not ("required" or "content" or "description")))
        {
            fact[name] = value?.DeepClone();
        }

        return fact;
    }

    public static JsonObject OfResponses(JsonObject responses, IReadOnlySet<string> here, string place)
    {
        var fact = new JsonObject();
        foreach (var (status, response) in responses)
        {
            var content = Content(response!["content"], here, $"{place}: answer {status}");
            var rest = response.Object(place).Where(member => member.Key is not ("content" or "description")).ToList();
            if (rest.Count > 0)
            {
                content.Add(new JsonObject(rest.Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))));
            }

            fact[status] = content;
        }

        return fact;
    }

    private static JsonArray Content(JsonNode? content, IReadOnlySet<string> here, string place)
    {
        var fact = new JsonArray();
        foreach (var (contentType, media) in content as JsonObject ?? [])
        {
            var entry = new JsonObject { ["contentType"] = contentType };
            foreach (var (name, value) in media.Object(place))
            {
                entry[name] = name == "schema" ? SchemaFacts.Of(value, here, place) : value?.DeepClone();
            }

            fact.Add(entry);
        }

        return fact;
    }
}
