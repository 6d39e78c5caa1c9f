using HoopAI.OpenApi.Tests.Reading;

namespace HoopAI.Client.SurfaceTests.Expected;

/// <summary>Spells an operation of the facts as OpenAPI does.</summary>
internal static class FactOperation
{
    private static readonly HashSet<string> OfParameter = ["name", "in", "required", "style", "explode"];

    public static JsonObject ToDocument(JsonObject fact)
    {
        var operation = new JsonObject
        {
            ["operationId"] = fact["id"]!.DeepClone(),
            ["x-version"] = fact["version"]?.DeepClone(),
            ["parameters"] = new JsonArray([.. (fact["parameters"]?.AsArray() ?? []).Select(parameter => Parameter(parameter!.AsObject()))]),
            ["responses"] = new JsonObject(fact["responses"]!.AsObject().Select(answer => KeyValuePair.Create(answer.Key, (JsonNode?)new JsonObject { ["content"] = Content(answer.Value!.AsArray()) }))),
            ["security"] = new JsonArray([.. fact["auth"]!.AsArray().Select(kind => new JsonObject { [kind.Text()] = fact["scopes"]!.DeepClone() })]),
        };
        if (fact["body"] is { } body)
        {
            operation["requestBody"] = new JsonObject { ["required"] = body["required"]!.DeepClone(), ["content"] = Content(body["content"]!.AsArray()) };
        }

        if (fact["deprecated"] is { } deprecated)
        {
            operation["deprecated"] = deprecated.DeepClone();
        }

        return operation;
    }

    private static JsonObject Parameter(JsonObject fact)
    {
        var parameter = new JsonObject(fact.Where(member => OfParameter.Contains(member.Key)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        parameter["schema"] = FactSchema.ToDocument(new JsonObject(fact.Where(member => !OfParameter.Contains(member.Key)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))));
        return parameter;
    }

    private static JsonObject Content(JsonArray content) => new(content.Select(media => KeyValuePair.Create(
        media!["contentType"].Text(),
        (JsonNode?)(media["schema"] is { } schema ? new JsonObject { ["schema"] = FactSchema.ToDocument(schema) } : []))));
}
