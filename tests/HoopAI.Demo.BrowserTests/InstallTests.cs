using System.Text.RegularExpressions;
using HoopAI.Demo.BrowserTests.Support;
using HoopAI.Sandbox;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HoopAI.Demo.BrowserTests;

[Collection(BrowserCollection.Name)]
public class InstallTests(Chromium chromium)
{
    [SkippableFact]
    public async Task An_admin_connects_a_location_and_sees_its_contacts()
    {
        await using var visit = await Visit.StartAsync(chromium);

        await visit.ConnectAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Connected");
        await Expect(visit.Page.GetByText("45 contacts", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Equal(SandboxSeed.LocationId, Assert.Single(visit.Platform.Installations).ResourceId);
    }

    [SkippableFact]
    public async Task A_company_is_connected_with_all_of_its_locations()
    {
        await using var visit = await Visit.StartAsync(chromium);

        await visit.Page.GotoAsync(visit.Address.AbsoluteUri);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Connect", Exact = true }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex($"Connect all.*{SandboxSeed.CompanyId}") }).ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = $"Company {SandboxSeed.CompanyId}" })).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = $"Location {SandboxSeed.SecondLocationId}" }).ClickAsync();
        await Expect(visit.Page.GetByText("45 contacts", new() { Exact = true })).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task An_admin_who_refuses_is_told_in_plain_words_and_nothing_is_connected()
    {
        await using var visit = await Visit.StartAsync(chromium);

        await visit.Page.GotoAsync(visit.Address.AbsoluteUri);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Connect", Exact = true }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Cancel" }).ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Start again" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Connect Contact Desk" })).ToBeVisibleAsync();
        Assert.Empty(visit.Platform.Installations);
    }

    [SkippableFact]
    public async Task A_restart_keeps_the_connection_the_contacts_and_the_activity_which_goes_on()
    {
        await using var visit = await Visit.StartAsync(chromium);
        await visit.ConnectAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "New contact" }).ClickAsync();
        await visit.Page.GetByLabel("First name").FillAsync("Hedy");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Create contact" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Log)).ToContainTextAsync("Hedy");

        await visit.RestartAsync();
        await visit.Page.GotoAsync($"{visit.Address}locations/{Visit.Location}/contacts");

        await Expect(visit.Page.GetByRole(AriaRole.Row, new() { Name = "Hedy" })).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Log)).ToContainTextAsync("Contact created");
        visit.Platform.SendWebhook("ContactDelete", new() { ["id"] = "nQ5DcwTlWzQ7Xl0cqhkd", ["firstName"] = "Hedy", ["locationId"] = Visit.Location });
        await Expect(visit.Page.GetByRole(AriaRole.Log)).ToContainTextAsync("Contact deleted");
    }
}
