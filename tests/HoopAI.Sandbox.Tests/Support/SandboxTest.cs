using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace HoopAI.Sandbox.Tests;

/// <summary>A sandbox of its own for each test, on a clock that stands still.</summary>
public abstract class SandboxTest : IAsyncLifetime
{
    private HttpClient? _http;
    private HoopAISandbox? _platform;

    protected HoopAISandbox Platform => _platform!;

    protected HttpClient Http => _http!;

    protected ManualTimeProvider Clock => Platform.Clock;

    protected virtual SandboxOptions Options => new() { Clock = new ManualTimeProvider() };

    protected static CancellationToken Soon => new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token;

    public async Task InitializeAsync()
    {
        _platform = await HoopAISandbox.StartAsync(Options);
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Platform.BaseAddress };
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await Platform.DisposeAsync();
    }

    protected Task<HttpResponseMessage> GetAsync(string url, string? token, string? version = "2021-07-28") => SendAsync(HttpMethod.Get, url, token, null, version);

    protected async Task<HttpResponseMessage> SendAsync(HttpMethod method, string url, string? token, string? json = null, string? version = "2021-07-28")
    {
        using var request = new HttpRequestMessage(method, url);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (version is not null) request.Headers.Add("Version", version);
        if (json is not null) request.Content = new StringContent(json, MediaTypeHeaderValue.Parse("application/json"));
        return await Http.SendAsync(request, Soon);
    }

    protected async Task<HttpResponseMessage> TokenAsync(params (string Name, string Value)[] fields)
    {
        var form = new Dictionary<string, string> { ["client_id"] = SandboxSeed.ClientId, ["client_secret"] = SandboxSeed.ClientSecret };
        foreach (var (name, value) in fields) form[name] = value;
        return await Http.PostAsync(new Uri("oauth/token", UriKind.Relative), new FormUrlEncodedContent(form), Soon);
    }

    protected Task<HttpResponseMessage> RefreshAsync(string refreshToken) => TokenAsync(("grant_type", "refresh_token"), ("refresh_token", refreshToken));

    protected static async Task<JsonElement> JsonAsync(HttpResponseMessage response) =>
        JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());

    protected static async Task<JsonElement> ExpectAsync(HttpStatusCode status, HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"{(int)response.StatusCode}: {text}");
        return JsonSerializer.Deserialize<JsonElement>(text.Length == 0 ? "null" : text);
    }

    protected static async Task<string> MessageAsync(HttpStatusCode status, HttpResponseMessage response) =>
        (await ExpectAsync(status, response)).GetProperty("message").ToString();

    protected static string Header(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));
}
