using HoopAI.Demo.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HoopAI.Demo.BrowserTests;

[Collection(BrowserCollection.Name)]
public class ContactTests(Chromium chromium)
{
    [SkippableFact]
    public async Task The_list_is_paged_by_the_platform()
    {
        await using var visit = await Visit.StartAsync(chromium);
        await visit.ConnectAsync();
        var rows = visit.Page.Locator("tbody tr");

        await Expect(rows).ToHaveCountAsync(20);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Next" }).ClickAsync();
        await Expect(visit.Page.GetByText("Page 2 of 3")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Next" }).ClickAsync();

        await Expect(visit.Page.GetByText("Page 3 of 3")).ToBeVisibleAsync();
        await Expect(rows).ToHaveCountAsync(5);
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Next" })).ToHaveCountAsync(0);
        Assert.Equal([1, 2, 3], visit.Platform.Journal.Of("contacts.search-contacts-advanced").Select(call => Page(call.Body)));
    }

    [SkippableFact]
    public async Task A_search_is_done_by_the_platform_and_keeps_its_words()
    {
        await using var visit = await Visit.StartAsync(chromium);
        await visit.ConnectAsync();

        await visit.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search contacts" }).FillAsync("rosan.deo");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page.GetByText("1 contact matches “rosan.deo”")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("rosan.deo");
        await visit.Page.GetByRole(AriaRole.Searchbox).FillAsync("<b>nobody</b>");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Expect(visit.Page.GetByText("Nothing matches “<b>nobody</b>”.")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task What_the_platform_refuses_is_shown_at_the_field_and_what_was_typed_stays()
    {
        await using var visit = await Visit.StartAsync(chromium);
        await visit.ConnectAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "New contact" }).ClickAsync();

        await visit.Page.GetByLabel("First name").FillAsync("Katherine");
        await visit.Page.GetByLabel("Email").FillAsync("not an address");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Create contact" }).ClickAsync();

        var email = visit.Page.GetByLabel("Email");
        await Expect(email).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(email).ToHaveAccessibleDescriptionAsync("email must be an email");
        await Expect(visit.Page.GetByLabel("First name")).ToHaveValueAsync("Katherine");
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "email must be an email" }).ClickAsync();
        await Expect(email).ToBeFocusedAsync();
        await email.FillAsync("katherine@example.com");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Create contact" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("The contact was created.");
        await Expect(visit.Page.GetByRole(AriaRole.Row, new() { Name = "katherine@example.com" })).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task An_edit_changes_what_was_changed_and_clears_what_was_cleared()
    {
        await using var visit = await Visit.StartAsync(chromium);
        await visit.ConnectAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Rosan Deo", Exact = true }).First.ClickAsync();

        await visit.Page.GetByLabel("Last name").FillAsync("O'Neil & Sons");
        await visit.Page.GetByLabel("Phone").ClearAsync();
        await visit.Page.GetByLabel("Tags").FillAsync("vip, seeded");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save contact" }).ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("The contact was saved.");
        var row = visit.Page.GetByRole(AriaRole.Row, new() { Name = "Rosan O'Neil & Sons" });
        await Expect(row).ToContainTextAsync("vip");
        await Expect(row).ToContainTextAsync("rosan.deo.1@example.com");
        await Expect(row).Not.ToContainTextAsync("+1415");
    }

    [SkippableFact]
    public async Task A_contact_with_nothing_in_it_is_not_sent()
    {
        await using var visit = await Visit.StartAsync(chromium);
        await visit.ConnectAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "New contact" }).ClickAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Create contact" }).ClickAsync();

        await Expect(visit.Page.GetByLabel("First name")).ToHaveAccessibleDescriptionAsync("Enter a name, an email address or a phone number.");
        Assert.Empty(visit.Platform.Journal.Of("contacts.create-contact"));
    }

    private static int Page(string? body) => System.Text.Json.JsonDocument.Parse(body!).RootElement.GetProperty("page").GetInt32();
}
