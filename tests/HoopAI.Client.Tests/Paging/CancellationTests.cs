using HoopAI.Client.Runtime;
using Xunit;

namespace HoopAI.Client.Tests.Paging;

/// <summary>The caller's cancellation reaches the request under way, and every step between.</summary>
public sealed class CancellationTests
{
    [Fact]
    public async Task Cancels_the_request_under_way()
    {
        using var source = new CancellationTokenSource();
        var platform = new FakePlatform(Row.Many(45)) { Before = cancellationToken => Task.Delay(Timeout.Infinite, cancellationToken) };
        var reading = platform.ByOffset(20).AllAsync(source.Token);
        Assert.Single(platform.Requests);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task Cancels_pages_too()
    {
        using var source = new CancellationTokenSource();
        var platform = new FakePlatform(Row.Many(45)) { Before = cancellationToken => Task.Delay(Timeout.Infinite, cancellationToken) };
        var reading = platform.ByCursor(20).AsPages().AllAsync(source.Token);
        await source.CancelAsync();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.True(PageToken.TryFind(exception, out _));
    }

    [Fact]
    public async Task Sends_nothing_once_cancelled()
    {
        var platform = new FakePlatform(Row.Many(45));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => platform.ByOffset(20).AllAsync(new CancellationToken(canceled: true)));
        Assert.Empty(platform.Requests);
    }

    [Fact]
    public async Task Stops_between_the_items_of_a_page()
    {
        using var source = new CancellationTokenSource();
        var read = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in new FakePlatform(Row.Many(45)).ByOffset(20).WithCancellation(source.Token))
            {
                if (++read == 3)
                {
                    await source.CancelAsync();
                }
            }
        });
        Assert.Equal(3, read);
    }
}
