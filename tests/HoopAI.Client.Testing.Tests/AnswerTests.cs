using System.Net;
using System.Text.Json;
using HoopAI.Client.Contacts;
using HoopAI.Client.Conversations;
using HoopAI.Client.Testing.Tests.Support;
using HoopAI.Client.VoiceAI;

namespace HoopAI.Client.Testing.Tests;

/// <summary>What a call gets.</summary>
public sealed class AnswerTests
{
    [SkippableTheory]
    [BothEngines]
    public async Task An_answer_arrives_as_it_was_given_with_unset_members_left_out_and_unknown_ones_kept(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        var given = new GetContactResponse { Contact = new Contact { Id = "ada", FirstName = "Ada „ü“ <&>", Tags = [] } };
        given.Contact.AdditionalProperties["loyalty"] = JsonElement.Parse("""{"level":3}""");
        platform.OnGetContact("ada").Returns(given);

        var got = await ContactsOf(platform).GetContactAsync("ada");

        Assert.Equal(JsonSerializer.Serialize(given), JsonSerializer.Serialize(got));
    }

    [SkippableTheory]
    [BothEngines]
    public async Task An_answer_without_a_published_type_is_JSON(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnGetDuplicateContact().Returns(JsonElement.Parse("""{"contact":{"id":"ada"}}"""));

        var got = await ContactsOf(platform).GetDuplicateContactAsync(platform.LocationId);

        Assert.Equal("ada", got.GetProperty("contact").GetProperty("id").GetString());
    }

    [SkippableTheory]
    [BothEngines]
    public async Task An_undefined_answer_is_an_empty_body(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnGetDuplicateContact().Returns(default);

        var got = await ContactsOf(platform).GetDuplicateContactAsync(platform.LocationId);

        Assert.Equal(JsonValueKind.Undefined, got.ValueKind);
    }

    [SkippableTheory]
    [BothEngines]
    public async Task A_download_is_given_as_bytes(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnGetMessageRecording("call").Returns([0, 1, 2, 250]);

        await using var got = await platform.CreateClient().ForLocation(platform.LocationId).Conversations.GetMessageRecordingAsync("call", platform.LocationId);
        var bytes = new MemoryStream();
        await got.CopyToAsync(bytes);

        Assert.Equal([0, 1, 2, 250], bytes.ToArray());
    }

    [SkippableTheory]
    [BothEngines]
    public async Task Broken_JSON_can_be_answered_and_so_can_any_status(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnGetContact("broken").RespondsWithBody(200, "{\"contact\":");
        platform.OnGetContact("moved").RespondsWithBody(308, "");
        var contacts = ContactsOf(platform);

        await Assert.ThrowsAsync<HoopAIUnreadableAnswerException>(() => contacts.GetContactAsync("broken"));
        Assert.Equal(HttpStatusCode.PermanentRedirect, (await Assert.ThrowsAsync<HoopAIApiException>(() => contacts.GetContactAsync("moved"))).Status);
    }

    [SkippableTheory]
    [BothEngines]
    public async Task The_documented_errors_become_the_clients_exceptions(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnGetContact("400").RespondsWithBadRequest("bad");
        platform.OnGetContact("403").RespondsWithForbidden();
        platform.OnGetContact("404").RespondsWithNotFound("Contact not found");
        platform.OnGetContact("422").RespondsWithUnprocessable("email must be an email", "phone is too short");
        platform.OnGetContact("500").RespondsWith(500);
        var contacts = ContactsOf(platform);

        await Assert.ThrowsAsync<HoopAIValidationException>(() => contacts.GetContactAsync("400"));
        await Assert.ThrowsAsync<HoopAIForbiddenException>(() => contacts.GetContactAsync("403"));
        Assert.Equal(["Contact not found"], (await Assert.ThrowsAsync<HoopAINotFoundException>(() => contacts.GetContactAsync("404"))).Messages);
        Assert.Equal(["email must be an email", "phone is too short"], (await Assert.ThrowsAsync<HoopAIValidationException>(() => contacts.GetContactAsync("422"))).Messages);
        await Assert.ThrowsAsync<HoopAIServerException>(() => contacts.GetContactAsync("500"));
    }

    [SkippableTheory]
    [BothEngines]
    public async Task An_answer_with_a_body_is_no_204_even_where_the_documents_know_no_other(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnDeleteAgent("one").Returns(JsonElement.Parse("""{"deleted":true}"""));
        platform.OnDeleteAgent("two").Returns(default);
        var agents = platform.CreateClient().ForLocation(platform.LocationId).VoiceAI;

        Assert.True((await agents.DeleteAgentAsync("one", platform.LocationId)).GetProperty("deleted").GetBoolean());
        Assert.Equal(JsonValueKind.Undefined, (await agents.DeleteAgentAsync("two", platform.LocationId)).ValueKind);
    }

    [Fact]
    public async Task An_operation_knows_its_documented_errors()
    {
        await using var platform = await HoopAITestPlatform.StartAsync();

        Assert.Equal([400, 401, 422], platform.OnCreateTask().DocumentedErrors);
        Assert.Throws<ArgumentOutOfRangeException>(() => platform.OnCreateTask().RespondsWith(200));
    }

    [SkippableTheory]
    [BothEngines]
    public async Task A_header_can_be_added(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnGetContact("ada").WithHeader("X-Hoop", "here").Returns(new GetContactResponse());
        using var http = platform.CreateClient().ForLocation(platform.LocationId).CreateHttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "contacts/ada") { Headers = { { "Version", "2021-07-28" } } };

        using var answer = await http.SendAsync(request);

        Assert.Equal(["here"], answer.Headers.GetValues("X-Hoop"));
    }

    private static IContactsApi ContactsOf(HoopAITestPlatform platform) => platform.CreateClient().ForLocation(platform.LocationId).Contacts;
}
