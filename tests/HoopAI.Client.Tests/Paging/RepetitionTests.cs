using HoopAI.Client.Runtime;
using Xunit;

namespace HoopAI.Client.Tests.Paging;

/// <summary>A platform that does not go on must not be read for ever, nor must a new page be taken for an old one.</summary>
public sealed class RepetitionTests
{
    [Theory]
    [InlineData("offset")]
    [InlineData("page")]
    [InlineData("keyset")]
    public async Task A_platform_that_ignores_the_page_parameters_is_asked_twice_and_read_once(string style)
    {
        var platform = new FakePlatform(Row.Many(20)) { IgnoresParameters = true };
        var rows = await (style switch { "offset" => platform.ByOffset(20), "page" => platform.ByPage(20), _ => platform.ByLastId(20) }).AllAsync();
        Assert.Equal(Row.Many(20), rows);
        Assert.InRange(platform.Requests.Count, 1, 2);
    }

    [Fact]
    public async Task A_repeated_page_is_an_error_if_the_platform_itself_says_that_there_is_more()
    {
        var platform = new FakePlatform(Row.Many(45)) { IgnoresParameters = true, SaysTotal = _ => 45 };
        var exception = await Assert.ThrowsAsync<PagingException>(() => platform.ByPage(20).AllAsync());
        Assert.Contains("20 of 45", exception.Message);
        Assert.True(PageToken.TryFind(exception, out _));
    }

    [Fact]
    public async Task A_cursor_that_leads_to_itself_ends_the_listing()
    {
        var platform = new FakePlatform(Row.Many(45));
        Assert.Equal(40, (await platform.ByCursor(20, _ => "at-20").AllAsync()).Count);
        Assert.Equal(["", "at-20"], platform.Requests);
    }

    [Fact]
    public async Task A_cursor_that_leads_back_ends_the_listing()
    {
        var platform = new FakePlatform(Row.Many(45));
        Assert.Equal(40, (await platform.ByCursor(20, end => end == 40 ? "at-0" : $"at-{end}").AllAsync()).Count);
        Assert.Equal(["", "at-20", "at-0"], platform.Requests);
    }

    [Fact]
    public async Task A_page_is_known_again_in_another_order()
    {
        var page = Row.Many(3);
        var answers = new Queue<IReadOnlyList<Row>>([page, [.. page.Reverse()], Row.Between(4, 6)]);
        Assert.Equal(page, await Sequence(answers, row => row.Id).AllAsync());
    }

    [Fact]
    public async Task Pages_that_share_some_items_are_different_pages()
    {
        var answers = new Queue<IReadOnlyList<Row>>([Row.Between(1, 3), Row.Between(3, 5), []]);
        Assert.Equal(6, (await Sequence(answers, row => row.Id).AllAsync()).Count);
    }

    [Fact]
    public async Task Items_without_an_id_are_compared_as_a_whole()
    {
        var answers = new Queue<IReadOnlyList<Row>>([[new(null, "a")], [new(null, "b")], [new(null, "a")], [new(null, "c")]]);
        Assert.Equal(["a", "b"], (await Sequence(answers, id: null).AllAsync()).Select(row => row.Text));
    }

    [Fact]
    public async Task A_listing_with_an_id_that_is_sometimes_missing_falls_back_to_the_whole_item()
    {
        var answers = new Queue<IReadOnlyList<Row>>([[new(null, "a")], [new(null, "b")], []]);
        Assert.Equal(2, (await Sequence(answers, row => row.Id).AllAsync()).Count);
    }

    [Fact]
    public async Task Null_in_a_list_neither_fails_nor_ends_the_listing()
    {
        var answers = new Queue<IReadOnlyList<Row>>([[null!, new("r1")], [null!], []]);
        Assert.Equal([null!, new("r1"), null!], await Sequence(answers, row => row.Id).AllAsync());
    }

    private static PagedSequence<Row> Sequence(Queue<IReadOnlyList<Row>> answers, Func<Row, string?>? id) => new(new OffsetPaging<Answer, Row, RowCodec>
    {
        Send = (_, _) => Task.FromResult(new Answer(answers.Dequeue())),
        Items = answer => answer.Items,
        Id = id,
    });
}
