using System.Text.Json.Nodes;
using HoopAI.Schemas;

namespace HoopAI.Generator.Stubs;

/// <summary>What the body of a request may be, as WireMock's matchers say it.</summary>
internal static class BodyStub
{
    public static void AddTo(JsonObject request, ApiDocument document, DocumentedBody? body)
    {
        if (body is null)
        {
            request["bodyPatterns"] = new JsonArray(Nothing());
            return;
        }

        var (type, schema) = body.Content.First();
        switch (type)
        {
            case "multipart/form-data":
                request["multipartPatterns"] = new JsonArray([.. schema.Required.Order(StringComparer.Ordinal).Select(Part)]);
                break;
            case "application/x-www-form-urlencoded":
                request["formParameters"] = new JsonObject(schema.Properties.Keys.Where(schema.Required.Contains).Select(name => KeyValuePair.Create<string, JsonNode?>(name, new JsonObject { ["matches"] = @"[\s\S]+" })));
                break;
            default:
                var json = new JsonObject { ["matchesJsonSchema"] = JsonSchemaExport.Write(document, schema.Source), ["schemaVersion"] = "V202012" };
                request["bodyPatterns"] = new JsonArray(body.Required ? json : new JsonObject { ["or"] = new JsonArray(Nothing(), json) });
                break;
        }
    }

    private static JsonObject Nothing() => new() { ["absent"] = true };

    private static JsonObject Part(string name) => new()
    {
        ["matchingType"] = "ANY",
        ["headers"] = new JsonObject { ["Content-Disposition"] = new JsonObject { ["contains"] = $"name=\"{name}\"" } },
    };
}
