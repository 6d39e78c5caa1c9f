using System.Net;
using HoopAI.Client.Tests.Support;

namespace HoopAI.Client.Tests.Pipeline;

public sealed class DisposalTests
{
    [Fact]
    public async Task Ends_calls_that_wait_for_a_permit_since_nobody_will_give_them_one()
    {
        var bench = new ClientBench(options => options.RateLimits.Max = 1);
        var caller = await bench.InstallAsync();
        await caller.GetAsync().Within();
        var (waiting, batch) = (caller.GetAsync(), caller.With(new CallOptions { Priority = CallPriority.Batch }).GetAsync());
        await bench.Time.SomebodyWaits(TimeSpan.FromSeconds(10));

        await bench.DisposeAsync();

        var fault = await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting.Within());
        Assert.Contains("Nothing was sent.", fault.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => batch.Within());
        Assert.Single(bench.Platform.Calls);
    }

    [Fact]
    public async Task Leaves_calls_that_are_under_way_their_time()
    {
        var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        var (arrived, answer) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource<HttpResponseMessage>());
        bench.Platform.Answer = (_, _) =>
        {
            arrived.SetResult();
            return answer.Task;
        };
        var call = caller.GetAsync();
        await arrived.Task.Within();

        await bench.DisposeAsync();
        answer.SetResult(FakePlatform.Json(HttpStatusCode.OK, "{}"));

        await call.Within();
    }

    [Fact]
    public async Task Lets_nobody_call_any_more()
    {
        var bench = new ClientBench();
        var caller = await bench.InstallAsync();

        await bench.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => caller.GetAsync().Within());
        Assert.Empty(bench.Platform.Calls);
    }
}
