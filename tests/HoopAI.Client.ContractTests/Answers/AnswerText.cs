using System.Text;
using HoopAI.Client.ContractTests.Calls;
using HoopAI.Client.Runtime;

namespace HoopAI.Client.ContractTests.Answers;

/// <summary>An answer that a client read, written again.</summary>
internal static class AnswerText
{
    public static async Task<JsonNode?> OfAsync(object? answer, ClientMethod method) => answer switch
    {
        Stream stream => Encoding.UTF8.GetString(await ReadAllAsync(stream)),
        JsonElement { ValueKind: JsonValueKind.Undefined } => null,
        _ when answer?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(JsonDictionary<>) => Whole((dynamic)answer),
        _ => JsonNode.Parse(JsonSerializer.Serialize(answer, method.Answer)),
    };

    // A dictionary that is the whole answer has no model around it that would write what did not fit.
    private static JsonObject Whole<T>(JsonDictionary<T> entries) => new(
        entries.Select(entry => KeyValuePair.Create(entry.Key, JsonSerializer.SerializeToNode(entry.Value)))
            .Concat(entries.AdditionalProperties.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)JsonSerializer.SerializeToNode(entry.Value)))));

    private static async Task<byte[]> ReadAllAsync(Stream stream)
    {
        await using var open = stream;
        using var copy = new MemoryStream();
        await open.CopyToAsync(copy);
        return copy.ToArray();
    }
}
