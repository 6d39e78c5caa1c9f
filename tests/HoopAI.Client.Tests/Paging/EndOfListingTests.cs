using HoopAI.Client.Runtime;
using Xunit;

namespace HoopAI.Client.Tests.Paging;

/// <summary>Where a listing ends: never early, never never.</summary>
public sealed class EndOfListingTests
{
    private static readonly IReadOnlyList<Row> Rows = Row.Many(45);

    [Fact]
    public async Task Lists_everything_by_offset_until_an_empty_page()
    {
        var platform = new FakePlatform(Rows);
        Assert.Equal(Rows, await platform.ByOffset(20).AllAsync());
        Assert.Equal(["0", "20", "40", "45"], platform.Requests);
    }

    [Fact]
    public async Task Lists_everything_by_page_number_until_an_empty_page()
    {
        var platform = new FakePlatform(Rows);
        Assert.Equal(Rows, await platform.ByPage(20).AllAsync());
        Assert.Equal(["1", "2", "3", "4"], platform.Requests);
    }

    [Fact]
    public async Task Counts_pages_from_zero_where_the_platform_does()
    {
        var platform = new FakePlatform(Rows);
        Assert.Equal(Rows, await platform.ByPage(20, firstPage: 0).AllAsync());
        Assert.Equal("0", platform.Requests[0]);
    }

    [Fact]
    public async Task Lists_everything_after_the_last_id()
    {
        var platform = new FakePlatform(Rows);
        Assert.Equal(Rows, await platform.ByLastId(20).AllAsync());
        Assert.Equal(["", "r20", "r40", "r45"], platform.Requests);
    }

    [Fact]
    public async Task Lists_everything_by_cursor_and_ends_where_no_cursor_comes()
    {
        var platform = new FakePlatform(Rows);
        Assert.Equal(Rows, await platform.ByCursor(20).AllAsync());
        Assert.Equal(["", "at-20", "at-40"], platform.Requests);
    }

    [Fact]
    public async Task An_empty_listing_has_no_page()
    {
        var platform = new FakePlatform([]);
        Assert.Empty(await platform.ByOffset(20).AsPages().AllAsync());
        Assert.Single(platform.Requests);
    }

    [Fact]
    public async Task A_short_page_that_the_total_confirms_is_the_last()
    {
        var platform = new FakePlatform(Rows) { SaysTotal = _ => 45 };
        Assert.Equal(45, (await platform.ByOffset(20).AllAsync()).Count);
        Assert.Equal(["0", "20", "40"], platform.Requests);
    }

    [Fact]
    public async Task A_short_page_alone_ends_nothing_because_the_platform_may_cap_pages()
    {
        var platform = new FakePlatform(Rows) { Cap = 10 };
        Assert.Equal(Rows, await platform.ByOffset(20).AllAsync());
        Assert.Equal(["0", "10", "20", "30", "40", "45"], platform.Requests);
    }

    [Fact]
    public async Task A_capped_page_goes_on_until_the_total_is_reached()
    {
        var platform = new FakePlatform(Rows) { Cap = 10, SaysTotal = _ => 45 };
        Assert.Equal(Rows, await platform.ByOffset(20).AllAsync());
        Assert.Equal(5, platform.Requests.Count);
    }

    [Fact]
    public async Task Capped_pages_are_listed_by_number_too()
    {
        var platform = new FakePlatform(Rows) { Cap = 10, SaysTotal = _ => 45 };
        Assert.Equal(Rows, await platform.ByPage(20).AllAsync());
    }

    [Fact]
    public async Task A_total_that_counts_the_page_does_not_end_the_listing()
    {
        var platform = new FakePlatform(Rows) { SaysTotal = answer => answer.Items.Count };
        Assert.Equal(Rows, await platform.ByOffset(15).AllAsync());
    }

    [Fact]
    public async Task A_total_without_a_known_page_size_does_not_end_the_listing()
    {
        var platform = new FakePlatform(Rows) { SaysTotal = answer => answer.Items.Count };
        Assert.Equal(Rows, await platform.ByOffset(limit: null).AllAsync());
        Assert.Equal(Rows, await platform.ByOffset(limit: 0).AllAsync());
    }

    [Fact]
    public async Task A_page_of_the_documented_maximum_is_not_short()
    {
        var platform = new FakePlatform(Rows) { Cap = 15, SaysTotal = answer => answer.Items.Count };
        Assert.Equal(Rows, await platform.ByOffset(100, maxLimit: 15).AllAsync());
    }

    [Fact]
    public async Task A_total_that_is_too_high_ends_at_the_empty_page()
    {
        var platform = new FakePlatform(Rows) { SaysTotal = _ => 1000 };
        Assert.Equal(45, (await platform.ByOffset(20).AllAsync()).Count);
    }

    [Fact]
    public async Task An_answer_that_says_no_more_is_the_last()
    {
        var platform = new FakePlatform(Rows) { SaysMore = end => end < 45 };
        Assert.Equal(45, (await platform.ByLastId(15).AllAsync()).Count);
        Assert.Equal(3, platform.Requests.Count);
    }

    [Fact]
    public async Task An_answer_that_says_more_outweighs_the_total()
    {
        var platform = new FakePlatform(Rows) { Cap = 10, SaysTotal = answer => answer.Items.Count, SaysMore = end => end < 45 };
        Assert.Equal(Rows, await platform.ByOffset(20).AllAsync());
    }

    [Fact]
    public async Task Starts_where_the_caller_says()
    {
        var platform = new FakePlatform(Rows) { SaysTotal = _ => 45 };
        Assert.Equal(Row.Between(11, 45), await platform.ByOffset(20, from: 10).AllAsync());
        Assert.Equal(Row.Between(41, 45), await platform.ByPage(20, from: 3).AllAsync());
    }

    [Fact]
    public async Task A_keyset_page_without_a_place_to_go_on_from_is_an_error_and_no_end()
    {
        var platform = new FakePlatform(Rows);
        var exception = await Assert.ThrowsAsync<PagingException>(() => platform.ByLastId(20, _ => default).AllAsync());
        Assert.Contains("20 items", exception.Message);
    }

    [Fact]
    public async Task A_keyset_page_that_the_total_confirms_as_last_needs_no_place_to_go_on_from()
    {
        var platform = new FakePlatform(Row.Many(5)) { SaysTotal = _ => 5 };
        Assert.Equal(5, (await platform.ByLastId(20, _ => default).AllAsync()).Count);
    }

    [Fact]
    public async Task Goes_on_after_the_last_item_that_is_not_null()
    {
        var asked = new List<string?>();
        var answers = new Queue<IReadOnlyList<Row>>([[new("r1"), null!], []]);
        var sequence = new PagedSequence<Row>(new KeysetPaging<Answer, Row, RowCodec>
        {
            Send = (position, _) =>
            {
                asked.Add(position.IsStart ? null : position[0].AsText());
                return Task.FromResult(new Answer(answers.Dequeue()));
            },
            Next = (_, last) => [PageValue.Of(last.Id)],
            Items = answer => answer.Items,
        });
        Assert.Equal(2, (await sequence.AllAsync()).Count);
        Assert.Equal([null, "r1"], asked);
    }

    [Fact]
    public async Task More_without_a_cursor_is_an_error_and_no_end()
    {
        var platform = new FakePlatform(Rows) { SaysMore = _ => true };
        await Assert.ThrowsAsync<PagingException>(() => platform.ByCursor(20, _ => null).AllAsync());
    }
}
