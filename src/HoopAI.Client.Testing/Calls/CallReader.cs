using System.Text.Json;
using HoopAI.Sandbox;

namespace HoopAI.Client.Testing.Calls;

/// <summary>Finds in a request what tests ask about.</summary>
internal static class CallReader
{
    public static ReceivedCall Read(RawCall raw)
    {
        var question = raw.PathAndQuery.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? raw.PathAndQuery : raw.PathAndQuery[..question];
        var operation = OperationCatalog.Platform.Find(raw.Method, path);
        var query = question < 0 ? [] : Pairs(raw.PathAndQuery[(question + 1)..]);
        return new ReceivedCall(raw, new CallFacts(operation?.Id, operation is null ? new Dictionary<string, string>() : Values(operation, path), query, Body(raw)));
    }

    private static Dictionary<string, string> Values(SandboxOperation operation, string path) => operation.Documented.Path.Split('/')
        .Zip(path.Split('/'))
        .Where(pair => pair.First is ['{', .., '}'])
        .ToDictionary(pair => pair.First[1..^1], pair => Uri.UnescapeDataString(pair.Second), StringComparer.Ordinal);

    private static List<KeyValuePair<string, string>> Pairs(string text) =>
    [
        .. from pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries)
           let parts = pair.Split('=', 2)
           select KeyValuePair.Create(Decode(parts[0]), parts.Length == 2 ? Decode(parts[1]) : ""),
    ];

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static JsonElement Body(RawCall raw)
    {
        var type = raw.Headers.GetValueOrDefault("Content-Type") ?? "";
        if (raw.Body is not { Length: > 0 } text)
        {
            return default;
        }

        if (type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            return JsonSerializer.SerializeToElement(Pairs(text).DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Value));
        }

        try
        {
            return type.Contains("json", StringComparison.OrdinalIgnoreCase) ? JsonElement.Parse(text) : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
