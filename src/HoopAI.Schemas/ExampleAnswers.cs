using System.Globalization;
using System.Text.Json.Nodes;

namespace HoopAI.Schemas;

/// <summary>Example answers of operations: what the sandbox and the WireMock mappings answer alike.</summary>
public static class ExampleAnswers
{
    /// <summary>The media type that is taken where an answer has several, or none documented.</summary>
    public const string JsonType = "application/json";

    /// <summary>Every answer of the platform carries one, documented or not.</summary>
    public const string TraceId = "traceId";

    /// <summary>The documented answer of a status; null when none is documented.</summary>
    public static DocumentedAnswer? Find(DocumentedOperation operation, int status)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return operation.Answers.GetValueOrDefault(status.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The media type of an answer; null for a status that has no body.</summary>
    public static string? ContentType(DocumentedOperation operation, int status) =>
        status is 204 or 205 ? null
        : Find(operation, status)?.Content is { Count: > 0 } content && !content.ContainsKey(JsonType) ? content.Keys.First()
        : JsonType;

    /// <summary>The text of an answer that is no JSON.</summary>
    public static string Text(DocumentedOperation operation, int status)
    {
        var schema = Find(operation, status)?.Content.GetValueOrDefault(ContentType(operation, status) ?? "");
        return SchemaExamples.Create(schema ?? Schema.Any, name: operation.Id)?.ToString() ?? "";
    }

    /// <summary>Whether a trace id may stand in an object of the schema: not in a map whose values are no texts, where it would be a value of the wrong type.</summary>
    public static bool CarriesTraceId(JsonNode? answer, Schema? schema) =>
        answer is JsonObject && ((schema?.Properties.GetValueOrDefault(TraceId) ?? schema?.AdditionalProperties) is not { } part || part.Types is JsonTypes.Any or JsonTypes.Text);
}
