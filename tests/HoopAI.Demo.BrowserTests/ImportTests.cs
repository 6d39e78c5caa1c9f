using System.Text.RegularExpressions;
using HoopAI.Demo.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HoopAI.Demo.BrowserTests;

[Collection(BrowserCollection.Name)]
public class ImportTests(Chromium chromium)
{
    [SkippableFact]
    public async Task An_import_shows_its_progress_and_is_paced_so_that_no_call_is_refused()
    {
        await using var visit = await Visit.StartAsync(chromium);
        await visit.ConnectAsync();
        await visit.OpenAsync("Import");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = $"Import {Visit.ImportSize} contacts" }).ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Progressbar, new() { Name = "Import" })).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel the import" })).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("[data-live=spoken]")).ToHaveTextAsync(new Regex(@"Import: [1-9]0 percent\."));
        await Expect(visit.Page.Locator("[data-live=import]")).ToContainTextAsync($"All {Visit.ImportSize} contacts were created in");
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel the import" })).ToBeHiddenAsync();
        Assert.Equal(Visit.ImportSize, visit.Platform.Journal.Of("contacts.create-contact").Count(call => call.Processed));
        Assert.DoesNotContain(visit.Platform.Journal.Entries, call => call.Status == 429);
        await visit.OpenAsync("Contacts");
        await Expect(visit.Page.GetByText($"{45 + Visit.ImportSize} contacts", new() { Exact = true })).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_cancelled_import_stops_and_says_how_far_it_came()
    {
        await using var visit = await Visit.StartAsync(chromium);
        await visit.ConnectAsync();
        await visit.OpenAsync("Import");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
        await Expect(visit.Page.Locator("[data-live=import]")).ToContainTextAsync(new Regex("[1-9][0-9]* of"));

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel the import" }).ClickAsync();

        await Expect(visit.Page.Locator("[data-live=import]")).ToContainTextAsync("Cancelled after");
        var created = visit.Platform.Journal.Of("contacts.create-contact").Count;
        Assert.InRange(created, 1, Visit.ImportSize - 1);
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = $"Import {Visit.ImportSize} contacts" })).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task An_import_that_a_restart_has_interrupted_says_so()
    {
        await using var visit = await Visit.StartAsync(chromium);
        await visit.ConnectAsync();
        await visit.OpenAsync("Import");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
        await Expect(visit.Page.Locator("[data-live=import]")).ToContainTextAsync(new Regex("[1-9][0-9]* of"));

        await visit.RestartAsync();
        await visit.Page.GotoAsync($"{visit.Address}locations/{Visit.Location}/import");

        await Expect(visit.Page.Locator("[data-live=import]")).ToContainTextAsync("The demo was ended meanwhile");
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = $"Import {Visit.ImportSize} contacts" })).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task Whoever_clicks_during_an_import_is_let_pass()
    {
        await using var visit = await Visit.StartAsync(chromium);
        await visit.ConnectAsync();
        await visit.OpenAsync("Import");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
        await Expect(visit.Page.Locator("[data-live=import]")).ToContainTextAsync(new Regex("[1-9][0-9]* of"));

        await visit.OpenAsync("Contacts");

        await Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(20);
        Assert.True(visit.Platform.Journal.Of("contacts.create-contact").Count < Visit.ImportSize, "The list came only after the import.");
    }
}
