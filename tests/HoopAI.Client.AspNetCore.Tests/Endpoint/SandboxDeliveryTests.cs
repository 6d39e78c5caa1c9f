using System.Collections.Concurrent;
using HoopAI.Client.Contacts;
using HoopAI.Client.Tokens;
using HoopAI.Sandbox;
using Microsoft.AspNetCore.WebUtilities;

namespace HoopAI.Client.AspNetCore.Tests.Endpoint;

/// <summary>The endpoint and the sandbox's sender, of which neither knows the other's code.</summary>
public sealed class SandboxDeliveryTests
{
    private static readonly HoopAIResource Location = HoopAIResource.Location(SandboxSeed.LocationId);

    [Theory]
    [InlineData(WebhookSignatures.Ed25519)]
    [InlineData(WebhookSignatures.Rsa)]
    [InlineData(WebhookSignatures.Hmac)]
    [InlineData(WebhookSignatures.Ed25519 | WebhookSignatures.Rsa | WebhookSignatures.Hmac)]
    public async Task A_contact_that_the_app_creates_comes_back_as_an_event_once_however_often_it_is_sent(WebhookSignatures signatures)
    {
        var told = new ConcurrentQueue<string?>();
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions
        {
            Clock = new ManualTimeProvider(), Webhooks = new WebhookSettings { Signatures = signatures, Duplicates = 1 },
        });
        await using var app = await StartAsync(platform, webhooks => webhooks.OnContactCreate((contact, _, _) =>
        {
            told.Enqueue(contact.Id);
            return Task.CompletedTask;
        }));
        await InstallAsync(app, platform);

        var created = await app.Hoop.ForLocation(SandboxSeed.LocationId).Contacts.CreateContactAsync(new CreateContactRequest { LocationId = SandboxSeed.LocationId, FirstName = "Ada" });
        await platform.Webhooks.WhenSettledAsync().Within();
        await app.HandleAllAsync();

        Assert.Equal([created.Contact!.Id], told);
        Assert.All(platform.Webhooks.Deliveries, delivery => Assert.Equal([200, 200], delivery.Attempts.Select(attempt => attempt.Status)));
    }

    [Fact]
    public async Task An_uninstall_on_the_platform_removes_the_installation()
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await StartAsync(platform);
        await InstallAsync(app, platform);
        Assert.NotNull(await app.Hoop.Installations.FindAsync(Location));

        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        platform.Uninstall();
        await platform.Webhooks.WhenSettledAsync().Within();
        await app.HandleAllAsync();

        Assert.Null(await app.Hoop.Installations.FindAsync(Location));
    }

    [Fact]
    public async Task A_delivery_of_another_platform_is_refused_and_its_sender_goes_on_trying()
    {
        await using var other = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await StartAsync(platform, keys: other);
        var delivery = platform.SendWebhook("ContactCreate");
        await platform.Webhooks.WhenSettledAsync().Within();

        Assert.Equal(401, Assert.Single(delivery.Attempts).Status);
        Assert.Equal(WebhookState.Waiting, delivery.State);
    }

    private static async Task InstallAsync(WebApp app, HoopAISandbox platform)
    {
        var back = await platform.PickAsync(app.Hoop.Authorization.CreatePageUrl(SandboxSeed.RedirectUri, platform.Scopes));
        await app.Hoop.Authorization.ExchangeCodeAsync(QueryHelpers.ParseQuery(back.Query)["code"].ToString(), SandboxSeed.RedirectUri);
    }

    private static async Task<WebApp> StartAsync(HoopAISandbox platform, Action<WebhookHandlers>? handlers = null, HoopAISandbox? keys = null)
    {
        var app = await WebApp.StartAsync(platform: platform, handlers: handlers, endpoint: options =>
        {
            options.Ed25519Keys.Clear();
            options.Ed25519Keys.Add((keys ?? platform).Webhooks.Ed25519PublicKey);
            options.RsaKeys.Add((keys ?? platform).Webhooks.RsaPublicKey);
            options.HmacSecrets.Add(new Secret(SandboxSeed.WebhookSecret));
        });
        platform.SetWebhookUrl(new Uri(app.Address, WebApp.WebhookPath));
        return app;
    }
}
