using HoopAI.Demo.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HoopAI.Demo.BrowserTests;

[Collection(BrowserCollection.Name)]
public class WithoutScriptTests(Chromium chromium)
{
    [SkippableFact]
    public async Task Everything_works_without_script()
    {
        await using var visit = await Visit.StartAsync(chromium, new() { JavaScriptEnabled = false });
        await visit.ConnectAsync();
        var page = visit.Page;

        await page.GetByRole(AriaRole.Searchbox).FillAsync("rosan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Expect(page.GetByText("match “rosan”")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "New contact" }).ClickAsync();
        await page.GetByLabel("First name").FillAsync("Annie");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create contact" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Annie" })).ToBeVisibleAsync();
        await visit.OpenAsync("Import");
        await page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();

        // The page loads itself again while the import runs.
        await Expect(page.Locator("[data-live=import]")).ToContainTextAsync("created in");
        await visit.OpenAsync("Connection");
        await page.GetByRole(AriaRole.Button, new() { Name = "Expire it now" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Disconnect" }).ClickAsync();
        await Expect(page.GetByText("Disconnected")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task Everything_can_be_done_with_the_keyboard()
    {
        await using var visit = await Visit.StartAsync(chromium);
        await visit.ConnectAsync();
        var page = visit.Page;
        await page.GotoAsync($"{visit.Address}locations/{Visit.Location}/contacts");

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "New contact" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByLabel("First name").FocusAsync();
        await page.Keyboard.TypeAsync("Chien-Shiung");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Status)).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Chien-Shiung" })).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_form_that_this_app_did_not_make_is_refused()
    {
        await using var visit = await Visit.StartAsync(chromium);
        await visit.ConnectAsync();

        var answer = await visit.Page.APIRequest.PostAsync($"{visit.Address}locations/{Visit.Location}/connection/disconnect");

        Assert.Equal(400, answer.Status);
        await visit.OpenAsync("Contacts");
        await Expect(visit.Page.GetByText("45 contacts", new() { Exact = true })).ToBeVisibleAsync();
    }
}
