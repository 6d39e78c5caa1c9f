using System.Text.Json.Nodes;
using HoopAI.Schemas;

namespace HoopAI.Generator.Stubs;

/// <summary>The request part of a mapping: all that the document asks for.</summary>
internal static class RequestStub
{
    public static JsonObject Create(ApiDocument document, DocumentedOperation operation)
    {
        var request = new JsonObject
        {
            ["method"] = operation.Method,
            [operation.Path.Contains('{') ? "urlPathTemplate" : "urlPath"] = operation.Path,
        };
        request["headers"] = Headers(operation);
        var query = operation.Parameters.Where(parameter => parameter.Place == "query").ToList();
        if (query.Count > 0)
        {
            request["queryParameters"] = new JsonObject(query.Select(parameter => KeyValuePair.Create<string, JsonNode?>(parameter.Name, ValueStub.Create(parameter))));
        }

        BodyStub.AddTo(request, document, operation.Body);
        return request;
    }

    private static JsonObject Headers(DocumentedOperation operation)
    {
        var headers = new JsonObject();
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.Place == "header"))
        {
            headers[parameter.Name] = ValueStub.Create(parameter);
        }

        if (operation.Security.Count > 0)
        {
            headers["Authorization"] = new JsonObject { ["matches"] = "Bearer \\S+" };
        }

        if (ExampleAnswers.ContentType(operation, operation.SuccessStatus) is { } accepted)
        {
            headers["Accept"] = new JsonObject { ["or"] = new JsonArray(new JsonObject { ["contains"] = accepted }, new JsonObject { ["contains"] = "*/*" }) };
        }

        if (operation.Body is { Required: true } body)
        {
            headers["Content-Type"] = new JsonObject { ["contains"] = body.Content.Keys.First() };
        }

        return headers;
    }
}
