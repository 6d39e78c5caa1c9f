using HoopAI.Client.Runtime;
using Xunit;

namespace HoopAI.Client.Tests.Paging;

/// <summary>A long listing goes on where it stopped: after a fault, or in another process.</summary>
public sealed class ResumeTests
{
    private static readonly IReadOnlyList<Row> Rows = Row.Many(45);

    public static TheoryData<string> Styles => ["offset", "page", "keyset", "cursor"];

    [Theory]
    [MemberData(nameof(Styles))]
    public async Task Goes_on_from_a_stored_token(string style)
    {
        var platform = new FakePlatform(Rows);
        var read = new List<Row>();
        string? stored = null;
        await foreach (var page in Open(platform, style).AsPages())
        {
            read.AddRange(page.Items);
            stored = page.Next?.ToString();
            break;
        }

        await foreach (var page in Open(platform, style).AsPages(PageToken.Parse(stored!)))
        {
            read.AddRange(page.Items);
        }

        Assert.Equal(Rows, read);
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public async Task Goes_on_from_the_page_that_failed(string style)
    {
        var platform = new FakePlatform(Rows);
        var read = new List<Row>();
        platform.Before = _ => platform.Requests.Count == 2 ? Task.FromException(new HttpRequestException("reset")) : Task.CompletedTask;
        var exception = await Assert.ThrowsAsync<HttpRequestException>(async () =>
        {
            await foreach (var row in Open(platform, style))
            {
                read.Add(row);
            }
        });

        Assert.True(PageToken.TryFind(exception, out var token));
        await foreach (var page in Open(platform, style).AsPages(token))
        {
            read.AddRange(page.Items);
        }

        Assert.Equal(Rows, read);
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public async Task A_failed_first_page_is_resumable_too(string style)
    {
        var platform = new FakePlatform(Rows) { Before = _ => Task.FromException(new HttpRequestException("reset")) };
        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => Open(platform, style).AllAsync());
        platform.Before = _ => Task.CompletedTask;
        Assert.True(PageToken.TryFind(exception, out var token));
        Assert.Equal(45, (await Open(platform, style).AsPages(token).AllAsync()).Sum(page => page.Items.Count));
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public async Task The_token_of_a_page_reads_that_page_again(string style)
    {
        var platform = new FakePlatform(Rows);
        var pages = await Open(platform, style).AsPages().AllAsync();
        await foreach (var page in Open(platform, style).AsPages(pages[1].Token))
        {
            Assert.Equal(pages[1].Items, page.Items);
            break;
        }
    }

    [Fact]
    public async Task The_total_still_ends_a_resumed_listing()
    {
        var platform = new FakePlatform(Rows) { SaysTotal = _ => 45 };
        var pages = await platform.ByPage(20).AsPages().AllAsync();
        Assert.Null(pages[^1].Next);
        Assert.Equal([45L, 45L, 45L], pages.Select(page => page.Total));
        platform.Requests.Clear();
        Assert.Equal(2, (await platform.ByPage(20).AsPages(pages[0].Next).AllAsync()).Count);
        Assert.Equal(["2", "3"], platform.Requests);
    }

    [Fact]
    public async Task A_token_of_another_style_is_refused_before_anything_is_sent()
    {
        var platform = new FakePlatform(Rows);
        var pages = await platform.ByPage(20).AsPages().AllAsync();
        platform.Requests.Clear();
        Assert.Throws<ArgumentException>(() => platform.ByOffset(20).AsPages(pages[0].Next));
        Assert.Throws<ArgumentException>(() => platform.ByOffset(20).AsPages(PageToken.Parse("offset:1:-4")));
        Assert.Throws<ArgumentException>(() => platform.ByLastId(20).AsPages(PageToken.Parse("keyset:1:{")));
        Assert.Empty(platform.Requests);
    }

    [Fact]
    public void A_token_is_the_same_after_a_round_trip_through_text()
    {
        var token = PageToken.Parse("""keyset:20:["r:20",1603870249758]""");
        Assert.Equal(token, PageToken.Parse(token.ToString()));
        Assert.True(PageToken.TryParse("page::7", null, out var unknown));
        Assert.Equal("page::7", unknown.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("offset")]
    [InlineData("offset:x:1")]
    [InlineData(":1:1")]
    public void Text_that_is_no_token_is_refused(string text)
    {
        Assert.False(PageToken.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => PageToken.Parse(text));
    }

    [Fact]
    public void An_exception_of_the_loop_itself_carries_no_token() => Assert.False(PageToken.TryFind(new InvalidOperationException(), out _));

    private static PagedSequence<Row> Open(FakePlatform platform, string style) => style switch
    {
        "offset" => platform.ByOffset(20),
        "page" => platform.ByPage(20),
        "keyset" => platform.ByLastId(20),
        _ => platform.ByCursor(20),
    };
}
