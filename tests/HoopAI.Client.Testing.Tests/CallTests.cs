using HoopAI.Client.Contacts;
using HoopAI.Client.Testing.Tests.Support;

namespace HoopAI.Client.Testing.Tests;

/// <summary>What arrived.</summary>
public sealed class CallTests
{
    [SkippableTheory]
    [BothEngines]
    public async Task A_call_is_shown_as_it_arrived_with_its_typed_body(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnAddTags("a b").Returns(new AddTagsResponse());

        await ContactsOf(platform).AddTagsAsync("a b", new ContactTagsRequest { Tags = ["ü", "y"] });

        var call = Assert.Single(platform.OnAddTags().ReceivedCalls());
        Assert.Equal(["ü", "y"], call.Request!.Tags);
        Assert.Equal(("contacts.add-tags", "POST", "/contacts/a%20b/tags", "a b"), (call.Operation, call.Method, call.PathAndQuery, call.Path["contactId"]));
        Assert.Equal(("2021-07-28", "application/json"), (call.Headers["version"], call.Headers["Content-Type"]));
        Assert.Equal("""{"tags":["ü","y"]}""", call.Body);
    }

    [SkippableTheory]
    [BothEngines]
    public async Task Calls_stand_in_the_order_in_which_they_arrived(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnGetContact().Returns(new GetContactResponse());
        var contacts = ContactsOf(platform);
        string[] ids = [.. Enumerable.Range(1, 20).Select(number => $"contact-{number}")];

        foreach (var id in ids)
        {
            await contacts.GetContactAsync(id);
        }

        Assert.Equal(ids, platform.OnGetContact().ReceivedCalls().Select(call => call.Path["contactId"]));
        Assert.Equal(ids, platform.ReceivedCalls().Select(call => call.Path["contactId"]));
    }

    [SkippableTheory]
    [BothEngines]
    public async Task A_question_can_be_as_narrow_as_a_stub(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnUpdateContact().Returns(new UpdateContactResponse());
        var contacts = ContactsOf(platform);
        await contacts.UpdateContactAsync("ada", new UpdateContactRequest { City = "London" });
        await contacts.UpdateContactAsync("grace", new UpdateContactRequest { City = "New York" });

        platform.OnUpdateContact().ShouldHaveBeenCalled(2);
        platform.OnUpdateContact("ada").ShouldHaveBeenCalled(1);
        platform.OnUpdateContact("ada").WithBody(new UpdateContactRequest { City = "New York" }).ShouldNotHaveBeenCalled();
        platform.OnUpdateContact().Where(request => request.City!.StartsWith("New", StringComparison.Ordinal)).ShouldHaveBeenCalled(1);
        platform.OnUpdateContact().WithQuery("dryRun", "true").ShouldNotHaveBeenCalled();
    }

    [SkippableTheory]
    [BothEngines]
    public async Task A_failed_expectation_says_what_was_called_instead(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnUpdateContact().Returns(new UpdateContactResponse());
        await ContactsOf(platform).UpdateContactAsync("ada", new UpdateContactRequest { City = "London" });

        var failure = Assert.Throws<HoopAITestException>(() => platform.OnUpdateContact("grace").ShouldHaveBeenCalled());
        var second = Assert.Throws<HoopAITestException>(() => platform.OnUpdateContact().ShouldHaveBeenCalled(2));
        var third = Assert.Throws<HoopAITestException>(() => platform.OnUpdateContact().ShouldNotHaveBeenCalled());

        Assert.Equal(
            """
            Contacts.OnUpdateContact(contactId: "grace") should have been called at least once, but was called never. What arrived:
              PUT /contacts/ada {"city":"London"}   (Contacts.OnUpdateContact)
            """,
            failure.Message);
        Assert.StartsWith("Contacts.OnUpdateContact() should have been called 2 times, but was called once.", second.Message, StringComparison.Ordinal);
        Assert.StartsWith("Contacts.OnUpdateContact() should have been called never, but was called once.", third.Message, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [BothEngines]
    public async Task A_failed_expectation_says_so_when_nothing_arrived(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);

        var failure = Assert.Throws<HoopAITestException>(() => platform.OnGetContact().ShouldHaveBeenCalled());

        Assert.EndsWith("Nothing arrived at all.", failure.Message, StringComparison.Ordinal);
    }

    private static IContactsApi ContactsOf(HoopAITestPlatform platform) => platform.CreateClient().ForLocation(platform.LocationId).Contacts;
}
