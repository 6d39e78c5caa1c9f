using System.Text.Json;
using System.Text.Json.Nodes;
using HoopAI.Schemas;

namespace HoopAI.Sandbox.Tests.Webhooks;

public sealed class EventTests : WebhookTest
{
    [Fact]
    public async Task A_contact_tells_of_its_creation_change_and_end()
    {
        var token = (await InstallQuietlyAsync()).AccessToken;
        var id = await CreateContactAsync(token);
        await SendAsync(HttpMethod.Put, $"contacts/{id}", token, """{"lastName":"Lovelace"}""");
        await SendAsync(HttpMethod.Delete, $"contacts/{id}", token);
        await SettledAsync();

        Assert.Equal(["ContactCreate", "ContactUpdate", "ContactDelete"], Receiver.Types);
        Assert.All(Receiver.Received, webhook =>
        {
            Assert.Equal(id, Text(webhook.Json, "id"));
            Assert.Equal(SandboxSeed.LocationId, Text(webhook.Json, "locationId"));
            Assert.Equal("ada@example.com", Text(webhook.Json, "email"));
            Assert.Equal("2026-01-01T00:00:00.000Z", Text(webhook.Json, "timestamp"));
        });
        Assert.Equal("Lovelace", Text(Receiver.Received[2].Json, "lastName"));
        Assert.Equal(3, Receiver.Received.Select(webhook => Text(webhook.Json, "webhookId")).Distinct().Count());
    }

    [Theory]
    [InlineData("POST", "sold", """["new","sold"]""")]
    [InlineData("DELETE", "new", "[]")]
    public async Task Tags_tell_of_their_change_once_and_stay(string method, string tag, string expected)
    {
        var token = (await InstallQuietlyAsync()).AccessToken;
        var id = await CreateContactAsync(token, ""","tags":["new"]""");
        await SendAsync(new HttpMethod(method), $"contacts/{id}/tags", token, $$"""{"tags":["{{tag}}"]}""");
        await SettledAsync();

        Assert.Equal(["ContactCreate", "ContactUpdate", "ContactTagUpdate"], Receiver.Types);
        Assert.Equal(expected, Receiver.Received[2].Json.GetProperty("tags").GetRawText());
        var contact = await JsonAsync(await GetAsync($"contacts/{id}", token));
        Assert.Equal(expected, contact.GetProperty("contact").GetProperty("tags").GetRawText());
    }

    [Fact]
    public async Task An_update_that_changes_nothing_of_them_says_nothing_of_tags()
    {
        var token = (await InstallQuietlyAsync()).AccessToken;
        var id = await CreateContactAsync(token, ""","tags":["new"]""");
        await SendAsync(HttpMethod.Put, $"contacts/{id}", token, """{"tags":["new"],"dnd":true}""");
        await SettledAsync();

        Assert.Equal(["ContactCreate", "ContactUpdate", "ContactDndUpdate"], Receiver.Types);
    }

    [Theory]
    [InlineData("contacts/{contact}/notes", """{"body":"Called."}""", "NoteCreate", "contactId")]
    [InlineData("contacts/{contact}/tasks", """{"title":"Call","dueDate":"2026-01-02T00:00:00Z","completed":false}""", "TaskCreate", "contactId")]
    [InlineData("opportunities/", """{"pipelineId":"p","locationId":"{location}","name":"Roof","status":"open","contactId":"{contact}","pipelineStageId":"s"}""", "OpportunityCreate", "name")]
    [InlineData("products/", """{"name":"Chair","locationId":"{location}","productType":"DIGITAL"}""", "ProductCreate", "name")]
    public async Task Records_of_other_kinds_tell_too(string path, string json, string type, string member)
    {
        var token = (await InstallQuietlyAsync()).AccessToken;
        var contact = await CreateContactAsync(token);
        string Fill(string text) => text.Replace("{contact}", contact, StringComparison.Ordinal).Replace("{location}", SandboxSeed.LocationId, StringComparison.Ordinal);

        var answer = await SendAsync(HttpMethod.Post, Fill(path), token, Fill(json));
        await SettledAsync();

        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        Assert.Equal(type, Receiver.Types[^1]);
        Assert.False(string.IsNullOrEmpty(Text(Receiver.Received[^1].Json, member)));
        Assert.Equal(SandboxSeed.LocationId, Text(Receiver.Received[^1].Json, "locationId"));
    }

    [Fact]
    public async Task A_record_with_a_type_of_its_own_does_not_change_the_type_of_the_event()
    {
        var token = (await InstallQuietlyAsync()).AccessToken;
        var contact = await CreateContactAsync(token, ""","timestamp":"yesterday","type":"lead" """);
        await SendAsync(HttpMethod.Post, "conversations/messages", token, $$"""{"type":"SMS","subType":{},"contactId":"{{contact}}","message":"Hello","status":"pending"}""", "2021-04-15");
        await SettledAsync();

        Assert.Equal(["ContactCreate", "OutboundMessage"], Receiver.Types);
        Assert.Equal("2026-01-01T00:00:00.000Z", Text(Receiver.Received[0].Json, "timestamp"));
        Assert.Equal(contact, Text(Receiver.Received[1].Json, "contactId"));
    }

    [Fact]
    public async Task A_location_tells_of_its_change_under_its_own_id()
    {
        var quiet = await InstallQuietlyAsync();
        Platform.SetWebhookUrl(null);
        var company = Platform.Install(SandboxSeed.CompanyId).AccessToken;
        Platform.SetWebhookUrl(Receiver.Url);
        var answer = await SendAsync(HttpMethod.Put, $"locations/{quiet.Installation.LocationId}", company, $$"""{"companyId":"{{SandboxSeed.CompanyId}}","name":"Riverside"}""");
        await SettledAsync();

        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        Assert.Equal(["LocationUpdate"], Receiver.Types);
        Assert.Equal((SandboxSeed.LocationId, "Riverside"), (Text(Receiver.Received[0].Json, "id"), Text(Receiver.Received[0].Json, "name")));
    }

    [Fact]
    public async Task Events_whose_scope_was_not_granted_are_not_sent()
    {
        var token = (await InstallQuietlyAsync(["contacts.write", "opportunities.readonly"])).AccessToken;
        await CreateContactAsync(token);
        await SettledAsync();

        Assert.Empty(Receiver.Received);
    }

    [Fact]
    public async Task An_app_hears_nothing_of_locations_that_it_is_not_installed_in()
    {
        var integration = Platform.AddPrivateIntegration();
        await CreateContactAsync(integration);
        await SettledAsync();

        Assert.Empty(Receiver.Received);
    }

    [Fact]
    public async Task Every_documented_event_can_be_sent_by_hand_and_fits_its_schema()
    {
        foreach (var item in WebhookCatalog.Platform.Events) Platform.SendWebhook(item.Name);
        await SettledAsync();

        Assert.Equal(58, Receiver.Received.Count);
        foreach (var (item, webhook) in WebhookCatalog.Platform.Events.Zip(Receiver.Received))
        {
            var violations = SchemaValidator.Validate(webhook.Json, item.Schema);
            Assert.True(violations.Count == 0, $"{item.Name}: {string.Join("; ", violations)}");
        }
    }

    [Fact]
    public async Task A_body_by_hand_is_sent_with_what_every_delivery_says()
    {
        var delivery = Platform.SendWebhook("SomethingNew", new JsonObject { ["hello"] = "world" });
        Webhooks.SendRaw("not json"u8.ToArray());
        await SettledAsync();

        var json = Receiver.Received[0].Json;
        Assert.Equal(("SomethingNew", "world", delivery.WebhookId), (Text(json, "type"), Text(json, "hello"), Text(json, "webhookId")));
        Assert.Equal("not json"u8.ToArray(), Receiver.Received[1].Body);
        Assert.Throws<KeyNotFoundException>(() => Platform.SendWebhook("SomethingNew"));
    }
}
