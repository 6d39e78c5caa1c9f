using Xunit;

namespace HoopAI.Client.Tests.Paging;

/// <summary>A request costs budget: none is sent before its first item is wanted.</summary>
public sealed class LazinessTests
{
    [Fact]
    public async Task Sends_nothing_before_the_first_item_is_asked_for()
    {
        var platform = new FakePlatform(Row.Many(45));
        var sequence = platform.ByOffset(20);
        _ = sequence.AsPages();
        await using var rows = sequence.GetAsyncEnumerator();
        Assert.Empty(platform.Requests);
    }

    [Fact]
    public async Task Asks_for_a_page_only_when_its_first_item_is_wanted()
    {
        var platform = new FakePlatform(Row.Many(45));
        await using var rows = platform.ByOffset(20).GetAsyncEnumerator();
        for (var read = 0; read < 20; read++)
        {
            Assert.True(await rows.MoveNextAsync());
            Assert.Single(platform.Requests);
        }

        Assert.True(await rows.MoveNextAsync());
        Assert.Equal(2, platform.Requests.Count);
    }

    [Fact]
    public async Task Stops_asking_when_the_caller_stops_reading()
    {
        var platform = new FakePlatform(Row.Many(45));
        await foreach (var row in platform.ByPage(20))
        {
            if (row.Id == "r20")
            {
                break;
            }
        }

        Assert.Single(platform.Requests);
    }

    [Fact]
    public async Task Has_one_request_under_way_and_waits_for_it()
    {
        var gate = new TaskCompletionSource();
        var platform = new FakePlatform(Row.Many(45)) { Before = _ => gate.Task };
        var reading = platform.ByOffset(20).AllAsync();
        Assert.Single(platform.Requests);
        Assert.False(reading.IsCompleted);
        gate.SetResult();
        Assert.Equal(45, (await reading).Count);
        Assert.Equal(1, platform.MostAtOnce);
    }

    [Fact]
    public async Task Every_enumeration_starts_anew()
    {
        var platform = new FakePlatform(Row.Many(5));
        var sequence = platform.ByOffset(20);
        Assert.Equal(await sequence.AllAsync(), await sequence.AllAsync());
        Assert.Equal(["0", "5", "0", "5"], platform.Requests);
    }
}
