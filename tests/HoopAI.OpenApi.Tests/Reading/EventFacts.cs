namespace HoopAI.OpenApi.Tests.Reading;

/// <summary>Spells a webhook event as a fact.</summary>
internal static class EventFacts
{
    public static Fact OfDocument(string name, JsonObject document)
    {
        var place = $"webhooks/{name}.json";
        var here = new HashSet<string>([name]);
        var schemas = document["components"]?["schemas"].Object(place)!;
        if (schemas.Select(schema => schema.Key).SingleOrDefault() != name)
        {
            throw new InvalidDataException($"{place}: the only schema must be '{name}', not: {string.Join(", ", schemas.Select(schema => schema.Key))}.");
        }

        var fact = new JsonObject { ["event"] = name };
        var payload = SchemaFacts.Of(schemas[name], here, place).Object(place);
        if (payload.Count > 0)
        {
            fact["payload"] = payload;
        }

        var examples = Delivery(name, document)["requestBody"]?["content"]?["application/json"]?["examples"]?.AsObject() ?? [];
        if (examples.Count > 0)
        {
            fact["examples"] = new JsonArray([.. examples.Select(example => example.Value!["value"]?.DeepClone())]);
        }

        return Fact.Of("webhooks", fact);
    }

    /// <summary>The operation by which the platform delivers the event.</summary>
    public static JsonObject Delivery(string name, JsonObject document)
    {
        var deliveries = document["x-webhooks"].Object($"webhooks/{name}.json");
        return deliveries.Count == 1 && deliveries[name]?["post"] is JsonObject delivery && delivery["operationId"].Text() == name
            ? delivery
            : throw new InvalidDataException($"webhooks/{name}.json: 'x-webhooks' must hold {name}.post with the operationId {name}, and nothing else.");
    }
}
