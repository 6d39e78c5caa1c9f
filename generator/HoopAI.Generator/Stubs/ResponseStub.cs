using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using HoopAI.Schemas;

namespace HoopAI.Generator.Stubs;

/// <summary>The response part of a mapping: the documented answer of a status, with an example that fits its schema.</summary>
internal static class ResponseStub
{
    private const string Json = "application/json";

    /// <summary>Every answer of the platform carries one, documented or not.</summary>
    private const string TraceId = "traceId";

    private const string ExampleTraceId = "4e7614ed-7f3e-4881-992c-292d2e871e3e";

    /// <summary>The media type of an answer; null for one that has no body.</summary>
    public static string? ContentType(DocumentedOperation operation, int status) =>
        status is 204 or 205 ? null
        : Content(operation, status) is { Count: > 0 } content && !content.ContainsKey(Json) ? content.Keys.First()
        : Json;

    public static JsonObject Create(DocumentedOperation operation, int status)
    {
        var response = new JsonObject { ["status"] = status };
        if (ContentType(operation, status) is not { } type)
        {
            return response;
        }

        response["headers"] = new JsonObject { ["Content-Type"] = type };
        var schema = Content(operation, status)?.GetValueOrDefault(type);
        if (type != Json)
        {
            var text = SchemaExamples.Create(schema ?? Schema.Any, name: operation.Id)?.ToString() ?? "";
            response["base64Body"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
            return response;
        }

        var value = schema is not null ? SchemaExamples.Create(schema)
            : status < 400 ? new JsonObject()
            : new JsonObject { ["statusCode"] = status, ["message"] = $"The documented answer with status {status}." };
        response["jsonBody"] = WithTraceId(value, schema);
        return response;
    }

    private static IReadOnlyDictionary<string, Schema?>? Content(DocumentedOperation operation, int status) =>
        operation.Answers.GetValueOrDefault(status.ToString(CultureInfo.InvariantCulture))?.Content;

    // Not into a map whose values are no texts: a trace id among them would be a value of the wrong type.
    private static JsonNode? WithTraceId(JsonNode? value, Schema? schema)
    {
        if (value is JsonObject members && !members.ContainsKey(TraceId) && (schema?.AdditionalProperties is not { } extra || extra.Types is JsonTypes.Any or JsonTypes.Text))
        {
            members[TraceId] = ExampleTraceId;
        }

        return value;
    }
}
