using System.Net;
using HoopAI.Client.Contacts;
using HoopAI.Client.Conversations;
using HoopAI.Client.Testing.Tests.Support;

namespace HoopAI.Client.Testing.Tests;

/// <summary>Which calls a stub is for.</summary>
public sealed class MatchingTests
{
    [SkippableTheory]
    [BothEngines]
    public async Task A_value_of_the_path_is_compared_as_it_was_before_it_was_encoded(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        const string Hostile = "a/b ü?#%2F+.*[x]$";
        platform.OnGetContact(Hostile).RespondsWith(409, "hostile");
        platform.OnGetContact("plain").RespondsWith(409, "plain");
        var contacts = ContactsOf(platform);

        Assert.Equal("hostile", await ConflictAsync(() => contacts.GetContactAsync(Hostile)));
        Assert.Equal("plain", await ConflictAsync(() => contacts.GetContactAsync("plain")));
        Assert.Equal(Hostile, Assert.Single(platform.OnGetContact(Hostile).ReceivedCalls()).Path["contactId"]);
    }

    [SkippableTheory]
    [BothEngines]
    public async Task Any_value_is_no_part_of_another_operations_path(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnSearchConversations().RespondsWith(409, "search");
        platform.OnGetConversation().RespondsWith(409, "one");
        var conversations = platform.CreateClient().ForLocation(platform.LocationId).Conversations;

        Assert.Equal("search", await ConflictAsync(() => conversations.SearchConversationsAsync(platform.LocationId)));
        Assert.Equal("one", await ConflictAsync(() => conversations.GetConversationAsync("searches")));
    }

    [SkippableTheory]
    [BothEngines]
    public async Task A_query_can_be_asked_for(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnGetDuplicateContact().RespondsWith(409, "any");
        platform.OnGetDuplicateContact().WithQuery("email", "a & b@example.com").WithQuery("number", "+1 5").RespondsWith(409, "that one");
        var contacts = ContactsOf(platform);

        Assert.Equal("any", await ConflictAsync(() => contacts.GetDuplicateContactAsync(platform.LocationId, new GetDuplicateContactOptions { Email = "a & b@example.com" })));
        Assert.Equal("that one", await ConflictAsync(() => contacts.GetDuplicateContactAsync(platform.LocationId, new GetDuplicateContactOptions { Email = "a & b@example.com", PhoneNumber = "+1 5" })));
    }

    [SkippableTheory]
    [BothEngines]
    public async Task A_body_is_like_another_when_every_member_that_is_set_there_is_equal(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnUpdateContact().RespondsWith(409, "any");
        platform.OnUpdateContact().WithBody(new UpdateContactRequest { City = "Ürün \"x\"", Tags = ["a", "b"] }).RespondsWith(409, "that one");
        var contacts = ContactsOf(platform);

        Assert.Equal("that one", await ConflictAsync(() => contacts.UpdateContactAsync("ada", new UpdateContactRequest { FirstName = "Ada", City = "Ürün \"x\"", Tags = ["a", "b", "c"] })));
        Assert.Equal("any", await ConflictAsync(() => contacts.UpdateContactAsync("ada", new UpdateContactRequest { City = "Ürün \"x\"", Tags = ["b", "a"] })));
        Assert.Equal("any", await ConflictAsync(() => contacts.UpdateContactAsync("ada", new UpdateContactRequest { City = "elsewhere", Tags = ["a", "b"] })));
        Assert.Equal("any", await ConflictAsync(() => contacts.UpdateContactAsync("ada", new UpdateContactRequest())));
    }

    [Fact]
    public async Task In_process_code_can_look_at_the_body()
    {
        await using var platform = await HoopAITestPlatform.StartAsync();
        platform.OnUpdateContact().RespondsWith(409, "any");
        platform.OnUpdateContact().Where(request => request.Tags?.Count > 1).RespondsWith(409, "that one");
        var contacts = ContactsOf(platform);

        Assert.Equal("any", await ConflictAsync(() => contacts.UpdateContactAsync("ada", new UpdateContactRequest { Tags = ["a"] })));
        Assert.Equal("that one", await ConflictAsync(() => contacts.UpdateContactAsync("ada", new UpdateContactRequest { Tags = ["a", "b"] })));
    }

    [Fact]
    public async Task Code_that_fails_is_named_in_the_answer()
    {
        await using var platform = await HoopAITestPlatform.StartAsync();
        platform.OnUpdateContact("ada").Where(request => request.Tags!.Count > 1).RespondsWith(409);

        var answer = await Assert.ThrowsAsync<HoopAIServerException>(() => ContactsOf(platform).UpdateContactAsync("ada", new UpdateContactRequest()));

        Assert.Contains("Contacts.OnUpdateContact(contactId: \"ada\").Where(…) threw NullReferenceException", answer.Messages.Single(), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [BothEngines]
    public async Task A_name_that_is_repeated_in_the_query_can_be_asked_for_with_each_value(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnGetDuplicateContact().RespondsWith(409, "any");
        platform.OnGetDuplicateContact().WithQuery("x", "1").WithQuery("x", "2").RespondsWith(410, "both");
        using var http = platform.CreateClient().ForLocation(platform.LocationId).CreateHttpClient();

        Assert.Equal(HttpStatusCode.Conflict, await StatusAsync(http, "x=1&x=3"));
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(http, "x=3&x=2&x=1"));

        async Task<HttpStatusCode> StatusAsync(HttpClient client, string query)
        {
            var url = new Uri($"contacts/search/duplicate?locationId={platform.LocationId}&{query}", UriKind.Relative);
            using var request = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { { "Version", "2021-07-28" } } };
            using var response = await client.SendAsync(request);
            return response.StatusCode;
        }
    }

    [SkippableFact]
    public async Task A_WireMock_refuses_code_and_says_what_it_can_do_instead()
    {
        await using var platform = await Platforms.StartAsync(Engine.WireMock);

        var refusal = Assert.Throws<NotSupportedException>(() => platform.OnUpdateContact().Where(request => request.Tags?.Count > 1).RespondsWithNotFound());

        Assert.Contains("WithBody", refusal.Message, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [BothEngines]
    public async Task A_form_can_be_read_with_its_type(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnGetContact("ada").RespondsOnceWithExpiredToken().RespondsWith(409, "then");

        await ConflictAsync(() => ContactsOf(platform).GetContactAsync("ada"));

        Assert.Equal("refresh_token", Assert.Single(platform.OAuth.OnGetAccessToken().ReceivedCalls()).Request!.GrantType.ToString());
    }

    private static IContactsApi ContactsOf(HoopAITestPlatform platform) => platform.CreateClient().ForLocation(platform.LocationId).Contacts;

    private static async Task<string> ConflictAsync(Func<Task> call) => (await Assert.ThrowsAsync<HoopAIConflictException>(call)).Messages.Single();
}
