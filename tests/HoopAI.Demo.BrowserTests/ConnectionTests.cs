using HoopAI.Demo.BrowserTests.Support;
using HoopAI.Sandbox;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HoopAI.Demo.BrowserTests;

[Collection(BrowserCollection.Name)]
public class ConnectionTests(Chromium chromium)
{
    [SkippableFact]
    public async Task An_expired_token_is_healed_unseen()
    {
        await using var visit = await Visit.StartAsync(chromium);
        await visit.ConnectAsync();
        await visit.OpenAsync("Connection");
        await Expect(visit.Page.GetByText("No. 1, since")).ToBeVisibleAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Expire it now" }).ClickAsync();
        await visit.OpenAsync("Contacts");

        await Expect(visit.Page.GetByText("45 contacts", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Equal([200, 401, 200], visit.Platform.Journal.Of("contacts.search-contacts-advanced").Select(call => call.Status));
        await visit.OpenAsync("Connection");
        await Expect(visit.Page.GetByText("No. 2, since")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task The_panel_shows_the_token_and_both_limits_live()
    {
        await using var visit = await Visit.StartAsync(chromium);
        await visit.ConnectAsync();

        await visit.OpenAsync("Connection");

        await Expect(visit.Page.GetByText("23 h 59 min")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Meter, new() { Name = "Burst: 100 calls in 10 seconds" })).ToHaveJSPropertyAsync("value", 100);
        await Expect(visit.Page.GetByText("199,999")).ToBeVisibleAsync();
        await visit.Page.EvaluateAsync("fetch(location.href.replace('connection', 'contacts'))");
        await Expect(visit.Page.GetByText("199,998")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_webhook_arrives_live_on_an_open_page()
    {
        await using var visit = await Visit.StartAsync(chromium);
        await visit.ConnectAsync();
        await visit.OpenAsync("Activity");

        visit.Platform.SendWebhook("ContactCreate", new() { ["id"] = "nQ5DcwTlWzQ7Xl0cqhkd", ["firstName"] = "<i>Mary</i>", ["lastName"] = "Jackson", ["locationId"] = Visit.Location });

        var line = visit.Page.GetByRole(AriaRole.Log).GetByRole(AriaRole.Listitem).First;
        await Expect(line).ToContainTextAsync("Contact created");
        await Expect(line.GetByRole(AriaRole.Link, new() { Name = "<i>Mary</i> Jackson" })).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task An_uninstall_at_the_platform_ends_the_connection_by_its_webhook()
    {
        await using var visit = await Visit.StartAsync(chromium);
        await visit.ConnectAsync();
        await visit.OpenAsync("Connection");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Uninstall at the platform" }).ClickAsync();

        await Expect(visit.Page.GetByText("Not connected")).ToBeVisibleAsync();
        await visit.OpenAsync("Contacts");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Not connected" })).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Connect again" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Riverside Dental" }).ClickAsync();
        await Expect(visit.Page.GetByText("45 contacts", new() { Exact = true })).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task To_disconnect_forgets_the_tokens_here()
    {
        await using var visit = await Visit.StartAsync(chromium);
        await visit.ConnectAsync();
        await visit.OpenAsync("Connection");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Disconnect" }).ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Disconnected");
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Connect", Exact = true })).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task Tokens_that_the_platform_knows_no_more_ask_for_connecting_again()
    {
        await using var visit = await Visit.StartAsync(chromium);
        await visit.ConnectAsync();
        visit.Platform.Reset();

        await visit.OpenAsync("Contacts");

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Connect again" })).ToBeVisibleAsync();
        await visit.Page.GotoAsync(visit.Address.AbsoluteUri);
        await Expect(visit.Page.GetByText("Must be connected again")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task No_page_shows_a_token_or_a_secret()
    {
        await using var visit = await Visit.StartAsync(chromium);
        await visit.ConnectAsync();
        var tokens = visit.Platform.FindCurrentTokens()!;

        foreach (var place in new[] { "contacts", "contacts/new", "activity", "import", "connection" })
        {
            await visit.Page.GotoAsync($"{visit.Address}locations/{Visit.Location}/{place}");
            var html = await visit.Page.ContentAsync();
            Assert.All(new[] { tokens.AccessToken, tokens.RefreshToken!, SandboxSeed.ClientSecret }, secret => Assert.DoesNotContain(secret, html, StringComparison.Ordinal));
        }
    }
}
