using HoopAI.OpenApi.Tests.Reading;

namespace HoopAI.Client.SurfaceTests.Expected;

/// <summary>Spells a schema of the facts as OpenAPI does.</summary>
internal static class FactSchema
{
    public static JsonNode? ToDocument(JsonNode? fact)
    {
        if (fact is not JsonObject schema)
        {
            return fact?.DeepClone();
        }

        var document = new JsonObject();
        foreach (var (name, value) in schema)
        {
            document[name == "ref" ? "$ref" : name] = name switch
            {
                "ref" => $"#/components/schemas/{value.Text()}",
                "properties" => new JsonObject(value!.AsObject().Select(member => KeyValuePair.Create(member.Key, ToDocument(member.Value)))),
                "items" or "additionalProperties" => ToDocument(value),
                "allOf" or "oneOf" or "anyOf" => new JsonArray([.. value!.AsArray().Select(ToDocument)]),
                _ => value?.DeepClone(),
            };
        }

        return document;
    }
}
