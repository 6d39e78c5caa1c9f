using HoopAI.Client.Contacts;
using HoopAI.Client.Testing.Tests.Support;

namespace HoopAI.Client.Testing.Tests;

/// <summary>Which of several stubs answers.</summary>
public sealed class StubOrderTests
{
    [SkippableTheory]
    [BothEngines]
    public async Task The_newest_stub_counts(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnGetContact().Returns(Contact("old"));
        platform.OnGetContact().Returns(Contact("new"));

        Assert.Equal(["new", "new"], await GetAsync(platform, 2));
    }

    [SkippableTheory]
    [BothEngines]
    public async Task A_stub_for_any_value_that_is_newer_goes_before_an_older_one_for_a_single_value(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnGetContact("ada").Returns(Contact("single"));
        platform.OnGetContact().Returns(Contact("any"));

        Assert.Equal(["any"], await GetAsync(platform, 1));
    }

    [SkippableTheory]
    [BothEngines]
    public async Task A_stub_with_a_limit_goes_first_even_if_it_was_set_first(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnGetContact("ada").Times(2).Returns(Contact("twice"));
        platform.OnGetContact("ada").Returns(Contact("then"));

        Assert.Equal(["twice", "twice", "then", "then"], await GetAsync(platform, 4));
    }

    [SkippableTheory]
    [BothEngines]
    public async Task Stubs_with_a_limit_answer_in_the_order_in_which_they_were_set(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnGetContact("ada").Once().Returns(Contact("first")).Once().Returns(Contact("second"));
        platform.OnGetContact().Once().Returns(Contact("third"));
        platform.OnGetContact().Returns(Contact("rest"));

        Assert.Equal(["first", "second", "third", "rest"], await GetAsync(platform, 4));
    }

    [SkippableTheory]
    [BothEngines]
    public async Task Answers_in_turn_end_with_the_last_one_again_and_again(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnGetContact("ada").ReturnsInTurn(Contact("1"), Contact("2"), Contact("3"));

        Assert.Equal(["1", "2", "3", "3"], await GetAsync(platform, 4));
    }

    [SkippableTheory]
    [BothEngines]
    public async Task What_was_said_of_one_stub_does_not_hold_for_the_next_in_the_chain(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnGetContact("ada").Once().WithHeader("X-Only", "first").Returns(Contact("first")).Returns(Contact("rest"));

        Assert.Equal(["first", "rest", "rest"], await GetAsync(platform, 3));
    }

    [Fact]
    public async Task Nothing_can_answer_less_than_once()
    {
        await using var platform = await HoopAITestPlatform.StartAsync();

        Assert.Throws<ArgumentOutOfRangeException>(() => platform.OnGetContact().Times(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => platform.OnGetContact().ReturnsInTurn());
    }

    private static GetContactResponse Contact(string name) => new() { Contact = new Contact { FirstName = name } };

    private static async Task<List<string?>> GetAsync(HoopAITestPlatform platform, int times)
    {
        var contacts = platform.CreateClient().ForLocation(platform.LocationId).Contacts;
        var names = new List<string?>();
        for (var i = 0; i < times; i++)
        {
            names.Add((await contacts.GetContactAsync("ada")).Contact!.FirstName);
        }

        return names;
    }
}
