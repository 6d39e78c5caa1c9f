using System.Text.Encodings.Web;
using System.Text.Json;

namespace HoopAI.OpenApi.Tests.Reading;

/// <summary>JSON, read strictly: a member that stands twice is an error, because one of the two would be lost.</summary>
internal static class Json
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject ReadFile(string path) => Read(File.ReadAllText(path), Repository.Display(path));

    public static JsonObject Read(string text, string place)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Strict) as JsonObject ?? throw new InvalidDataException($"{place} is no JSON object.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{place} is not valid JSON: {e.Message}", e);
        }
    }

    public static string ToLine(JsonNode? node) => node?.ToJsonString(Compact) ?? "null";

    public static string Text(this JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : ToLine(node);

    public static JsonObject Object(this JsonNode? node, string place) => node as JsonObject ?? throw new InvalidDataException($"{place}: an object is expected, not {ToLine(node)}");

    public static JsonArray Array(this JsonNode? node, string place) => node as JsonArray ?? throw new InvalidDataException($"{place}: an array is expected, not {ToLine(node)}");
}
