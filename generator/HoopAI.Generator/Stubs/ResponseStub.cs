using System.Text;
using System.Text.Json.Nodes;
using HoopAI.Schemas;

namespace HoopAI.Generator.Stubs;

/// <summary>The response part of a mapping: the documented answer of a status, with an example that fits its schema.</summary>
internal static class ResponseStub
{
    private const string TraceId = "4e7614ed-7f3e-4881-992c-292d2e871e3e";

    public static JsonObject Create(DocumentedOperation operation, int status)
    {
        var response = new JsonObject { ["status"] = status };
        if (ExampleAnswers.ContentType(operation, status) is not { } type)
        {
            return response;
        }

        response["headers"] = new JsonObject { ["Content-Type"] = type };
        if (type == ExampleAnswers.JsonType)
        {
            response["jsonBody"] = Json(ExampleAnswers.Find(operation, status)?.Json, status);
        }
        else
        {
            response["base64Body"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(ExampleAnswers.Text(operation, status)));
        }

        return response;
    }

    private static JsonNode? Json(Schema? schema, int status)
    {
        var answer = schema is not null ? SchemaExamples.Create(schema)
            : status < 400 ? new JsonObject()
            : new JsonObject { ["statusCode"] = status, ["message"] = $"The documented answer with status {status}." };
        if (ExampleAnswers.CarriesTraceId(answer, schema))
        {
            answer!.AsObject().TryAdd(ExampleAnswers.TraceId, TraceId);
        }

        return answer;
    }
}
