using HoopAI.Client.Tokens;
using HoopAI.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HoopAI.Client.AspNetCore.Tests.Health;

public sealed class HealthCheckTests
{
    [Fact]
    public async Task All_is_well_where_nothing_waits_for_a_person()
    {
        await using var app = await StartAsync();
        var entry = await CheckAsync(app);
        Assert.Equal(HealthStatus.Healthy, entry.Status);
        Assert.Equal((0L, 0L), (entry.Data["installations"], entry.Data["webhooksPending"]));
    }

    [Fact]
    public async Task An_installation_that_must_be_authorized_again_is_degraded()
    {
        await using var app = await StartAsync();
        var store = app.Services.GetRequiredService<ITokenStore>();
        var key = new InstallationKey(SandboxSeed.ClientId, ResourceKind.Location, "l");
        var saved = await store.SaveInstallationAsync(key, new TokenSet { AccessToken = new Secret("a"), ExpiresAt = app.Clock.GetUtcNow().AddDays(1) }, DateTimeOffset.MaxValue);
        await store.MarkNeedsReauthorizationAsync(key, saved.Version, "dead");

        var entry = await CheckAsync(app);
        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.Contains("1 installations must be authorized again", entry.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_parked_and_what_waits_for_long_is_degraded()
    {
        await using var app = await StartAsync(_ => throw new InvalidOperationException("poison"), options => options.Attempts = 1);
        await app.DeliverAsync(Deliveries.Contact("1", "a"));
        await app.HandleAllAsync();
        await app.DeliverAsync(Deliveries.Contact("2", "b"));
        app.Clock.Advance(TimeSpan.FromMinutes(6));

        var entry = await CheckAsync(app);
        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.Contains("1 webhook deliveries are parked", entry.Description, StringComparison.Ordinal);
        Assert.Contains("has waited for 0.00:06:00", entry.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_or_an_inbox_out_of_reach_is_unhealthy()
    {
        AwayInbox? inbox = null;
        await using var app = await WebApp.StartAsync(client: hoop =>
        {
            hoop.AddInMemoryTokenStore();
            hoop.Services.AddSingleton<IWebhookInbox>(provider => inbox = new AwayInbox(new InMemoryWebhookInbox(provider.GetRequiredService<TimeProvider>())) { IsAway = true });
            hoop.Services.AddHealthChecks().AddHoopAICheck();
        });
        var entry = await CheckAsync(app);
        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
        Assert.Contains("away", entry.Description, StringComparison.Ordinal);
    }

    private static Task<WebApp> StartAsync(Func<ContactCreateEvent, Task>? handler = null, Action<WebhookOptions>? options = null) => WebApp.StartAsync(
        client: hoop =>
        {
            hoop.AddInMemoryTokenStore().AddInMemoryWebhookInbox();
            hoop.Services.AddHealthChecks().AddHoopAICheck();
        },
        handlers: webhooks => webhooks.OnContactCreate((contact, _, _) => handler?.Invoke(contact) ?? Task.CompletedTask),
        options: options);

    private static async Task<HealthReportEntry> CheckAsync(WebApp app) => (await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["hoopai"];
}
