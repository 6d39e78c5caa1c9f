using HoopAI.Client.Tokens;
using HoopAI.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.AspNetCore.Tests.Handling;

/// <summary><c>INSTALL</c> and <c>UNINSTALL</c> against the sandbox, in whatever order they arrive.</summary>
public sealed class InstallationNoticeTests
{
    private static readonly HoopAIResource Location = HoopAIResource.Location(SandboxSeed.LocationId);

    [Fact]
    public async Task An_installed_location_of_an_installed_company_gets_its_tokens()
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await WebApp.StartAsync(platform: platform);
        await InstallCompanyAsync(app, platform);

        await DeliverAsync(app, "INSTALL", "i1");

        Assert.Equal(InstallationState.Active, (await app.Hoop.Installations.FindAsync(Location))!.State);
        await app.Hoop.ForLocation(SandboxSeed.LocationId).Locations.GetLocationAsync(SandboxSeed.LocationId);
    }

    [Fact]
    public async Task One_that_is_ahead_of_the_code_exchange_changes_nothing_and_fails_nothing()
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await WebApp.StartAsync(platform: platform);
        await DeliverAsync(app, "INSTALL", "i1");

        Assert.Equal(new WebhookInboxStatus(0, null, 0), await app.Webhooks.GetStatusAsync());
        await InstallCompanyAsync(app, platform);
        await app.Hoop.Installations.SynchronizeCompanyAsync(SandboxSeed.CompanyId);
        Assert.NotNull(await app.Hoop.Installations.FindAsync(Location));
    }

    [Fact]
    public async Task An_uninstall_removes_the_location_and_one_of_a_company_all_of_its_locations()
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await WebApp.StartAsync(platform: platform);
        await InstallCompanyAsync(app, platform);
        await app.Hoop.Installations.SynchronizeCompanyAsync(SandboxSeed.CompanyId);

        await DeliverAsync(app, "UNINSTALL", "u1");
        Assert.Null(await app.Hoop.Installations.FindAsync(Location));
        Assert.Equal(2, (await app.Hoop.Installations.CountAsync()).Installations);

        await DeliverAsync(app, "UNINSTALL", "u2", location: null);
        Assert.Equal(0, (await app.Hoop.Installations.CountAsync()).Installations);
    }

    [Fact]
    public async Task An_uninstall_that_is_older_than_the_installation_changes_nothing()
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await WebApp.StartAsync(platform: platform);
        var before = app.Clock.GetUtcNow();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await ExchangeAsync(app, platform, SandboxSeed.LocationId);

        await DeliverAsync(app, "UNINSTALL", "u1", at: before);
        Assert.NotNull(await app.Hoop.Installations.FindAsync(Location));
    }

    [Fact]
    public async Task An_uninstall_without_a_time_does_not_touch_what_was_installed_while_it_waited()
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await WebApp.StartAsync(platform: platform);
        await app.DeliverAsync(Notice("UNINSTALL", "u1", SandboxSeed.LocationId, null));
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await ExchangeAsync(app, platform, SandboxSeed.LocationId);

        await app.HandleAllAsync();
        Assert.NotNull(await app.Hoop.Installations.FindAsync(Location));
    }

    [Fact]
    public async Task An_install_that_comes_after_a_later_uninstall_brings_nothing_back()
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await WebApp.StartAsync(platform: platform);
        await InstallCompanyAsync(app, platform);
        var installed = app.Clock.GetUtcNow();
        app.Clock.Advance(TimeSpan.FromSeconds(10));

        await DeliverAsync(app, "UNINSTALL", "u1", at: app.Clock.GetUtcNow());
        await DeliverAsync(app, "INSTALL", "i1", at: installed);

        Assert.Null(await app.Hoop.Installations.FindAsync(Location));
    }

    [Fact]
    public async Task An_uninstall_that_comes_after_a_later_install_leaves_working_tokens()
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await WebApp.StartAsync(platform: platform);
        await InstallCompanyAsync(app, platform);
        await app.Hoop.Installations.SynchronizeCompanyAsync(SandboxSeed.CompanyId);
        app.Clock.Advance(TimeSpan.FromSeconds(10));

        // Uninstalled and installed again on the platform; the notices arrive the other way round.
        var uninstalled = app.Clock.GetUtcNow();
        platform.Uninstall(SandboxSeed.LocationId);
        app.Clock.Advance(TimeSpan.FromSeconds(10));
        platform.Install(SandboxSeed.LocationId);
        await DeliverAsync(app, "INSTALL", "i1", at: app.Clock.GetUtcNow());
        await DeliverAsync(app, "UNINSTALL", "u1", at: uninstalled);

        await app.Hoop.ForLocation(SandboxSeed.LocationId).Locations.GetLocationAsync(SandboxSeed.LocationId);
    }

    [Fact]
    public async Task One_that_the_platform_will_not_give_tokens_for_is_not_tried_for_ever()
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await WebApp.StartAsync(platform: platform);
        await InstallCompanyAsync(app, platform);
        platform.Locations.Deactivate(SandboxSeed.LocationId);

        await DeliverAsync(app, "INSTALL", "i1");
        Assert.Equal(new WebhookInboxStatus(0, null, 0), await app.Webhooks.GetStatusAsync());
        Assert.Contains(app.Log.Lines, line => line.Contains("brought no tokens", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_apps_own_handlers_see_it_when_the_store_is_right_already()
    {
        var states = new List<bool>();
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await WebApp.StartAsync(platform: platform, handlers: webhooks => webhooks
            .OnAppInstall(async (notice, context, cancellationToken) => states.Add(await context.Client.Installations.FindAsync(HoopAIResource.Location(notice.LocationId!), cancellationToken) is not null))
            .OnAppUninstall(async (notice, context, cancellationToken) => states.Add(await context.Client.Installations.FindAsync(HoopAIResource.Location(notice.LocationId!), cancellationToken) is not null)));
        await InstallCompanyAsync(app, platform);
        await DeliverAsync(app, "INSTALL", "i1");
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await DeliverAsync(app, "UNINSTALL", "u1");
        Assert.Equal([true, false], states);
    }

    [Fact]
    public async Task Another_apps_notice_is_ignored()
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await WebApp.StartAsync(platform: platform);
        await ExchangeAsync(app, platform, SandboxSeed.LocationId);
        await app.DeliverAsync(Notice("UNINSTALL", "u1", SandboxSeed.LocationId, null).Replace(SandboxSeed.ClientId.Split('-')[0], "another", StringComparison.Ordinal));
        await app.HandleAllAsync();
        Assert.NotNull(await app.Hoop.Installations.FindAsync(Location));
    }

    private static Task InstallCompanyAsync(WebApp app, HoopAISandbox platform) => ExchangeAsync(app, platform, $"{SandboxSeed.LocationId},{SandboxSeed.SecondLocationId}");

    private static async Task ExchangeAsync(WebApp app, HoopAISandbox platform, string pick)
    {
        var page = app.Hoop.Authorization.CreatePageUrl(SandboxSeed.RedirectUri, platform.Scopes);
        var back = await platform.PickAsync(page, pick);
        var code = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(back.Query)["code"].ToString();
        await app.Hoop.Authorization.ExchangeCodeAsync(code, SandboxSeed.RedirectUri);
    }

    private static async Task DeliverAsync(WebApp app, string type, string id, string? location = SandboxSeed.LocationId, DateTimeOffset? at = null)
    {
        using var answer = await app.DeliverAsync(Notice(type, id, location, at));
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        await app.HandleAllAsync();
    }

    private static string Notice(string type, string id, string? location, DateTimeOffset? at) =>
        $$"""
        {"type":"{{type}}","appId":"{{SandboxSeed.ClientId.Split('-')[0]}}","companyId":"{{SandboxSeed.CompanyId}}"{{(location is null ? "" : $",\"locationId\":\"{location}\"")}},"webhookId":"{{id}}"{{(at is null ? "" : $",\"timestamp\":\"{at:O}\"")}}}
        """;
}
