using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace HoopAI.Testing.WireMock;

/// <summary>A server's stubs and journal, by its admin API (<c>/__admin</c>).</summary>
public sealed class WireMockAdmin : IDisposable
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    private readonly HttpClient _http;

    internal WireMockAdmin(Uri server) => _http = new HttpClient { BaseAddress = new Uri(server, "/__admin/") };

    /// <summary>Adds stubs, in one request however many they are. A later one goes before an earlier one that fits too.</summary>
    public Task AddAsync(params IEnumerable<Stub> stubs) => SendAsync(HttpMethod.Post, "mappings/import", new { mappings = stubs });

    /// <summary>What arrived, oldest first (to the millisecond), whether a stub fitted or not. A request is entered before its answer is sent.</summary>
    /// <param name="requests">Which; null for all.</param>
    public async Task<IReadOnlyList<ReceivedRequest>> RequestsAsync(RequestPattern? requests = null)
    {
        var answer = await SendAsync(HttpMethod.Post, "requests/find", requests ?? new RequestPattern());
        return [.. answer!["requests"]!.Deserialize<List<ReceivedRequest>>(Json)!.OrderBy(request => request.LoggedDate)];
    }

    /// <summary>What arrived and what was answered, oldest first (to the millisecond), since the journal was forgotten last.</summary>
    public async Task<IReadOnlyList<ServedRequest>> ServedAsync()
    {
        var answer = await SendAsync(HttpMethod.Get, "requests", null);
        return [.. answer!["requests"]!.AsArray().Select(served => ServedRequest.Of(served!.AsObject())).OrderBy(served => served.Request.LoggedDate)];
    }

    /// <summary>Adds stubs as WireMock's own JSON has them: <c>{"mappings": […]}</c>.</summary>
    public Task ImportAsync(JsonObject mappings) => SendAsync(HttpMethod.Post, "mappings/import", mappings);

    /// <summary>Puts a scenario into a state; a stub must have named it.</summary>
    public Task SetScenarioAsync(string scenario, string state) => SendAsync(HttpMethod.Put, $"scenarios/{Uri.EscapeDataString(scenario)}/state", new { state });

    /// <summary>Forgets what arrived, and keeps the stubs.</summary>
    public Task ForgetRequestsAsync() => SendAsync(HttpMethod.Delete, "requests", null);

    /// <summary>How many requests arrived.</summary>
    public async Task<int> CountAsync(RequestPattern requests) => (await SendAsync(HttpMethod.Post, "requests/count", requests))!["count"]!.GetValue<int>();

    /// <summary>Forgets stubs, scenarios and requests.</summary>
    public Task ResetAsync() => SendAsync(HttpMethod.Post, "reset", null);

    public void Dispose() => _http.Dispose();

    private async Task<JsonNode?> SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body, options: Json) };
        using var answer = await _http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? text.Length == 0 ? null : JsonNode.Parse(text)
            : throw new InvalidOperationException($"WireMock refused {method} {path} with {(int)answer.StatusCode}: {text}");
    }
}
