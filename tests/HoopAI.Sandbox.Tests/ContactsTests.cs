using System.Net;
using System.Text.Json;
using HoopAI.Schemas;

namespace HoopAI.Sandbox.Tests;

public sealed class ContactsTests : SandboxTest
{
    private string? _token;

    private string Token => _token ??= Platform.Install().AccessToken;

    [Theory]
    [InlineData(20, 3)]
    [InlineData(100, 1)]
    [InlineData(15, 4)]
    public async Task Paging_by_startAfter_and_startAfterId_ends_and_shows_every_contact_once(int limit, int pages)
    {
        var seen = new List<string>();
        var place = "";
        var count = 0;
        while (true)
        {
            var page = await CheckedAsync("contacts.get-contacts", await GetAsync($"contacts/?locationId={SandboxSeed.LocationId}&limit={limit}{place}", Token));
            count++;
            seen.AddRange(page.GetProperty("contacts").EnumerateArray().Select(contact => contact.GetProperty("id").GetString()!));
            Assert.Equal(45, page.GetProperty("count").GetInt32());
            if (!page.GetProperty("meta").TryGetProperty("startAfterId", out var id)) break;
            place = $"&startAfterId={id.GetString()}&startAfter={page.GetProperty("meta").GetProperty("startAfter").GetInt64()}";
        }

        Assert.Equal(45, seen.Distinct().Count());
        Assert.Equal(45, seen.Count);
        Assert.Equal(pages, count);
    }

    [Fact]
    public async Task What_was_created_is_read_updated_listed_searched_and_deleted()
    {
        var created = (await CheckedAsync("contacts.create-contact", await SendAsync(HttpMethod.Post, "contacts/", Token, $$"""
            {"locationId":"{{SandboxSeed.LocationId}}","firstName":"Zora","email":"zora@example.com","tags":["new"],"customFields":[{"id":"f1","field_value":"v"}]}
            """))).GetProperty("contact");
        var url = $"contacts/{created.GetProperty("id").GetString()}";

        var read = (await CheckedAsync("contacts.get-contact", await GetAsync(url, Token))).GetProperty("contact");
        Assert.Equal("Zora", read.GetProperty("firstName").GetString());
        Assert.Equal("f1", read.GetProperty("customFields")[0].GetProperty("id").GetString());

        Clock.Advance(TimeSpan.FromSeconds(5));
        var updated = (await CheckedAsync("contacts.update-contact", await SendAsync(HttpMethod.Put, url, Token, """{"lastName":"Quill","email":null,"tags":[]}"""))).GetProperty("contact");
        Assert.Equal("Quill", updated.GetProperty("lastName").GetString());
        Assert.False(updated.TryGetProperty("email", out _));
        Assert.Equal(0, updated.GetProperty("tags").GetArrayLength());
        Assert.NotEqual(updated.GetProperty("dateAdded").GetString(), updated.GetProperty("dateUpdated").GetString());

        var list = await CheckedAsync("contacts.get-contacts", await GetAsync($"contacts/?locationId={SandboxSeed.LocationId}&query=quill", Token));
        Assert.Equal(1, list.GetProperty("count").GetInt32());
        var search = await CheckedAsync("contacts.search-contacts-advanced", await SendAsync(HttpMethod.Post, "contacts/search", Token, $$"""{"locationId":"{{SandboxSeed.LocationId}}","page":1,"pageLimit":10,"query":"Zora"}"""));
        Assert.Equal(1, search.GetProperty("total").GetInt32());

        Assert.True((await CheckedAsync("contacts.delete-contact", await SendAsync(HttpMethod.Delete, url, Token))).GetProperty("succeded").GetBoolean());
        await ExpectAsync(HttpStatusCode.NotFound, await GetAsync(url, Token));
    }

    [Fact]
    public async Task Searching_pages_by_number_and_by_place_give_the_same()
    {
        var second = await SearchAsync("\"page\":2");
        var first = await SearchAsync("\"page\":1");
        var place = first[^1].GetProperty("searchAfter").GetRawText();

        Assert.Equal(second.Select(Id), (await SearchAsync($"\"searchAfter\":{place}")).Select(Id));
        Assert.Empty(await SearchAsync("\"page\":4"));

        async Task<JsonElement[]> SearchAsync(string part) =>
            [.. (await JsonAsync(await SendAsync(HttpMethod.Post, "contacts/search", Token, $$"""{"locationId":"{{SandboxSeed.LocationId}}","pageLimit":20,{{part}}}"""))).GetProperty("contacts").EnumerateArray()];

        static string? Id(JsonElement contact) => contact.GetProperty("id").GetString();
    }

    [Fact]
    public async Task Upserting_finds_the_contact_with_the_same_email()
    {
        var json = $$"""{"locationId":"{{SandboxSeed.LocationId}}","email":"upsert@example.com"}""";

        var first = await CheckedAsync("contacts.upsert-contact", await SendAsync(HttpMethod.Post, "contacts/upsert", Token, json));
        var second = await CheckedAsync("contacts.upsert-contact", await SendAsync(HttpMethod.Post, "contacts/upsert", Token, json));

        Assert.True(first.GetProperty("new").GetBoolean());
        Assert.False(second.GetProperty("new").GetBoolean());
        Assert.Equal(first.GetProperty("contact").GetProperty("id").GetString(), second.GetProperty("contact").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_contact_of_another_location_is_out_of_reach()
    {
        var other = Platform.Install(SandboxSeed.SecondLocationId).AccessToken;
        var theirs = (await JsonAsync(await GetAsync($"contacts/?locationId={SandboxSeed.SecondLocationId}", other))).GetProperty("contacts")[0].GetProperty("id").GetString();

        await ExpectAsync(HttpStatusCode.Forbidden, await GetAsync($"contacts/{theirs}", Token));
    }

    [Fact]
    public async Task Refuses_a_page_that_is_too_long() =>
        Assert.Contains("limit must not be greater than 100", await MessageAsync(HttpStatusCode.UnprocessableEntity, await GetAsync($"contacts/?locationId={SandboxSeed.LocationId}&limit=101", Token)), StringComparison.Ordinal);

    [Fact]
    public async Task Resetting_brings_the_seed_back()
    {
        await SendAsync(HttpMethod.Post, "contacts/", Token, $$"""{"locationId":"{{SandboxSeed.LocationId}}"}""");

        Platform.Reset();

        Assert.Empty(Platform.Journal.Entries);
        await ExpectAsync(HttpStatusCode.Unauthorized, await GetAsync($"contacts/?locationId={SandboxSeed.LocationId}", Token));
        var list = await JsonAsync(await GetAsync($"contacts/?locationId={SandboxSeed.LocationId}", Platform.Install().AccessToken));
        Assert.Equal(45, list.GetProperty("count").GetInt32());
    }

    private async Task<JsonElement> CheckedAsync(string operation, HttpResponseMessage response)
    {
        var documented = Platform.Operations[operation];
        var answer = await ExpectAsync((HttpStatusCode)documented.SuccessStatus, response);
        if (documented.Documented.Success?.Json is { } schema) Assert.Empty(SchemaValidator.Validate(answer, schema));
        return answer;
    }
}
