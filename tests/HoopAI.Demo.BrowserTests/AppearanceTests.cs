using System.Text.RegularExpressions;
using HoopAI.Demo.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HoopAI.Demo.BrowserTests;

[Collection(BrowserCollection.Name)]
public class AppearanceTests(Chromium chromium)
{
    [SkippableTheory]
    [InlineData("wide-light", 1280, ColorScheme.Light)]
    [InlineData("wide-dark", 1280, ColorScheme.Dark)]
    [InlineData("narrow-light", 360, ColorScheme.Light)]
    [InlineData("narrow-dark", 360, ColorScheme.Dark)]
    public async Task Every_page_can_be_used_by_everybody(string look, int width, ColorScheme scheme)
    {
        await using var visit = await Visit.StartAsync(chromium, new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme });
        var page = visit.Page;
        await page.GotoAsync(visit.Address.AbsoluteUri);
        await Look.AtAsync(page, $"{look}-1-start");
        await page.GetByRole(AriaRole.Link, new() { Name = "Connect", Exact = true }).ClickAsync();
        await Look.AtAsync(page, $"{look}-2-authorization");
        await page.GetByRole(AriaRole.Link, new() { Name = "Riverside Dental" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync("App installed");
        await Look.AtAsync(page, $"{look}-3-contacts");
        await page.GetByRole(AriaRole.Link, new() { Name = "New contact" }).ClickAsync();
        await page.GetByLabel("Email").FillAsync("nowhere");
        await page.GetByLabel("Phone").FillAsync("12");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create contact" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Look.AtAsync(page, $"{look}-4-contact-refused");
        await visit.OpenAsync("Activity");
        await Look.AtAsync(page, $"{look}-5-activity");
        await visit.OpenAsync("Import");
        await Look.AtAsync(page, $"{look}-6-import");
        await page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
        await Expect(page.Locator("[data-live=import]")).ToContainTextAsync(new Regex("[2-9][0-9] of"));
        await Look.AtAsync(page, $"{look}-7-importing");
        await visit.OpenAsync("Connection");
        await Look.AtAsync(page, $"{look}-8-connection");
        visit.Platform.Reset();
        await visit.OpenAsync("Contacts");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Look.AtAsync(page, $"{look}-9-connect-again");
        await page.GetByRole(AriaRole.Link, new() { Name = "To the start" }).ClickAsync();
        await Expect(page.GetByText("Must be connected again")).ToBeVisibleAsync();
        await Look.AtAsync(page, $"{look}-10-start-with-connections");
        await page.GotoAsync($"{visit.Address}nowhere");
        await Look.AtAsync(page, $"{look}-11-no-such-page");
        await page.GotoAsync($"{visit.Address}connect/callback?error=access_denied");
        await Look.AtAsync(page, $"{look}-12-refused");
    }

    [SkippableFact]
    public async Task No_page_is_wider_than_a_narrow_screen()
    {
        await using var visit = await Visit.StartAsync(chromium, new() { ViewportSize = new() { Width = 320, Height = 640 } });
        await visit.ConnectAsync();

        foreach (var place in new[] { "contacts", "contacts/new", "activity", "import", "connection" })
        {
            await visit.Page.GotoAsync($"{visit.Address}locations/{Visit.Location}/{place}");
            Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{place} must be scrolled sideways.");
        }
    }
}
