using System.Text.Json;

namespace HoopAI.Sandbox.Tests;

/// <summary>A sandbox that sends the seeded app's webhooks to a receiver.</summary>
public abstract class WebhookTest : SandboxTest, IAsyncLifetime
{
    private WebhookReceiver? _receiver;

    internal WebhookReceiver Receiver => _receiver!;

    private protected SandboxWebhooks Webhooks => Platform.Webhooks;

    public new async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _receiver = await WebhookReceiver.StartAsync();
        Platform.SetWebhookUrl(Receiver.Url);
    }

    public new async Task DisposeAsync()
    {
        Receiver.Gate?.TrySetResult();
        await base.DisposeAsync();
        await Receiver.DisposeAsync();
    }

    /// <summary>Installs without telling the app, so that a test sees its own events alone.</summary>
    private protected async Task<IssuedTokens> InstallQuietlyAsync(IReadOnlyList<string>? scopes = null)
    {
        Platform.SetWebhookUrl(null);
        var tokens = Platform.Install(scopes: scopes);
        Platform.SetWebhookUrl(Receiver.Url);
        await SettledAsync();
        return tokens;
    }

    private protected Task SettledAsync() => Webhooks.WhenSettledAsync(Soon);

    private protected async Task<string> CreateContactAsync(string token, string members = "")
    {
        var json = $$"""{"locationId":"{{SandboxSeed.LocationId}}","firstName":"Ada","email":"ada@example.com"{{members}}}""";
        var answer = await ExpectAsync(System.Net.HttpStatusCode.Created, await SendAsync(HttpMethod.Post, "contacts/", token, json));
        return answer.GetProperty("contact").GetProperty("id").GetString()!;
    }

    private protected static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.ToString() : null;
}
