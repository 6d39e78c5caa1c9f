using System.Text.Json.Nodes;

namespace HoopAI.Client.Testing.Engines.WireMock;

/// <summary>A WireMock's admin API (<c>/__admin</c>). Calls block: what a test says must hold when the method that says it returns, and the server is near.</summary>
internal sealed class WireMockAdmin(Uri server) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server, "/__admin/") };

    /// <summary>Adds mappings, in one request however many they are.</summary>
    public void Import(IEnumerable<JsonNode> mappings) => Send(HttpMethod.Post, "mappings/import", new JsonObject { ["mappings"] = new JsonArray([.. mappings]) });

    public void RemoveMappings(string metadata, string value) => Send(HttpMethod.Post, "mappings/remove-by-metadata", new JsonObject
    {
        ["matchesJsonPath"] = new JsonObject { ["expression"] = $"$.{metadata}", ["equalTo"] = value },
    });

    /// <summary>The requests that fit a pattern, oldest first.</summary>
    public IReadOnlyList<JsonNode> Find(JsonNode pattern) => InOrder(Send(HttpMethod.Post, "requests/find", pattern)!["requests"]!.AsArray().Select(request => request!));

    /// <summary>The requests that a mapping answered, oldest first.</summary>
    public IReadOnlyList<JsonNode> FindAnsweredBy(Guid mapping) =>
        InOrder(Send(HttpMethod.Get, $"requests?matchingStub={mapping}", null)!["requests"]!.AsArray().Reverse().Select(entry => entry!["request"]!));

    public void RemoveRequests(JsonNode pattern) => Send(HttpMethod.Post, "requests/remove", pattern);

    public void Dispose() => _http.Dispose();

    /// <exception cref="InvalidOperationException">The server is no WireMock.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        using var answer = await _http.GetAsync(new Uri("mappings?limit=1", UriKind.Relative), cancellationToken).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{_http.BaseAddress} answers {(int)answer.StatusCode}: it is no WireMock with an admin API.");
        }
    }

    // WireMock notes times to the millisecond; requests of the same one stay in its order.
    private static List<JsonNode> InOrder(IEnumerable<JsonNode> requests) => [.. requests.OrderBy(request => request["loggedDate"]?.GetValue<long>() ?? 0)];

    private JsonNode? Send(HttpMethod method, string path, JsonNode? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body.ToJsonString(), null, "application/json") };
        using var answer = _http.Send(request);
        using var reader = new StreamReader(answer.Content.ReadAsStream());
        var text = reader.ReadToEnd();
        return answer.IsSuccessStatusCode
            ? text.Length == 0 ? null : JsonNode.Parse(text)
            : throw new InvalidOperationException($"WireMock refused {method} {path} with {(int)answer.StatusCode}: {text}");
    }
}
