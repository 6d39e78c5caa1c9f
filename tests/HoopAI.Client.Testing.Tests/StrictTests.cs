using HoopAI.Client.Contacts;
using HoopAI.Client.Testing.Tests.Support;

namespace HoopAI.Client.Testing.Tests;

/// <summary>A strict platform: a call that no stub is for fails the test.</summary>
public sealed class StrictTests
{
    private static readonly HoopAITestPlatformOptions Strict = new() { IsStrict = true };

    [SkippableTheory]
    [BothEngines]
    public async Task The_message_says_what_was_called_and_what_was_stubbed(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine, Strict);
        platform.OnGetContact("ada").Returns(new GetContactResponse());
        platform.OnAddTags().WithBody(new ContactTagsRequest { Tags = ["vip"] }).Once().RespondsWithNotFound();
        var contacts = ContactsOf(platform);
        await contacts.GetContactAsync("ada");

        await Assert.ThrowsAsync<HoopAIServerException>(() => contacts.AddTagsAsync("ada", new ContactTagsRequest { Tags = ["new"] }));
        await Assert.ThrowsAsync<HoopAIServerException>(() => contacts.GetContactAsync("grace"));

        var failure = Assert.Throws<HoopAITestException>(platform.VerifyNoUnexpectedCalls);
        Assert.Equal(
            """
            No stub of this test is for:
              POST /contacts/ada/tags {"tags":["new"]}   (Contacts.OnAddTags)
              GET /contacts/grace   (Contacts.OnGetContact)
            Stubbed:
              Contacts.OnGetContact(contactId: "ada") → 200
              Contacts.OnAddTags().WithBody({"tags":["vip"]}) → 404, once
            Stub the call, or leave IsStrict out of HoopAITestPlatformOptions.
            """,
            failure.Message);
    }

    [SkippableTheory]
    [BothEngines]
    public async Task The_end_of_the_platform_fails_the_test_if_the_code_under_test_has_swallowed_it(Engine engine)
    {
        var platform = await Platforms.StartAsync(engine, Strict);
        await Assert.ThrowsAsync<HoopAIServerException>(() => ContactsOf(platform).GetContactAsync("ada"));

        var failure = await Assert.ThrowsAsync<HoopAITestException>(async () => await platform.DisposeAsync());

        Assert.Contains("Nothing was stubbed.", failure.Message, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [BothEngines]
    public async Task What_was_told_once_is_not_told_again(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine, Strict);
        await Assert.ThrowsAsync<HoopAIServerException>(() => ContactsOf(platform).GetContactAsync("ada"));

        Assert.Throws<HoopAITestException>(platform.VerifyNoUnexpectedCalls);

        platform.VerifyNoUnexpectedCalls();
    }

    [SkippableTheory]
    [BothEngines]
    public async Task The_clients_own_token_requests_need_no_stub(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine, Strict);
        platform.OnGetContact("ada").RespondsOnceWithExpiredToken().Returns(new GetContactResponse());

        await ContactsOf(platform).GetContactAsync("ada");

        platform.VerifyNoUnexpectedCalls();
        platform.OAuth.OnGetAccessToken().ShouldHaveBeenCalled(1);
    }

    [SkippableTheory]
    [BothEngines]
    public async Task The_call_itself_says_so_too_and_is_not_repeated(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine, Strict);

        var answer = await Assert.ThrowsAsync<HoopAIServerException>(() => ContactsOf(platform).GetContactAsync("ada"));

        Assert.StartsWith("No stub of this test is for", answer.Messages.Single(), StringComparison.Ordinal);
        platform.OnGetContact("ada").ShouldHaveBeenCalled(1);
        Assert.Throws<HoopAITestException>(platform.VerifyNoUnexpectedCalls);
    }

    [SkippableTheory]
    [BothEngines]
    public async Task A_strict_platform_loads_no_defaults(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine, Strict);

        await Assert.ThrowsAsync<InvalidOperationException>(() => platform.LoadDefaultsAsync());
    }

    private static IContactsApi ContactsOf(HoopAITestPlatform platform) => platform.CreateClient().ForLocation(platform.LocationId).Contacts;
}
