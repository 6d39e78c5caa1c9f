using System.Net;
using HoopAI.Client.Tests.Support;

namespace HoopAI.Client.Tests.Resilience;

public sealed class DeadlineTests
{
    [Fact]
    public async Task Ends_a_call_at_its_deadline()
    {
        await using var bench = new ClientBench();
        var caller = (await bench.InstallAsync()).With(new CallOptions { Deadline = TimeSpan.FromSeconds(5) });
        var arrived = Hang(bench);

        var call = caller.GetAsync();
        await arrived.Within();
        bench.Time.Advance(TimeSpan.FromSeconds(5) - TimeSpan.FromTicks(1));
        Assert.False(call.IsCompleted);
        bench.Time.Advance(TimeSpan.FromTicks(1));
        var fault = await Assert.ThrowsAsync<HoopAITimeoutException>(() => call.Within());

        Assert.Equal(TimeSpan.FromSeconds(5), fault.Limit);
        Assert.True(fault.MayHaveBeenProcessed);
        Assert.Contains("GET /contacts/{contactId} for location loc1", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_an_attempt_at_its_timeout_and_does_not_repeat_a_POST()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        var arrived = Hang(bench);

        var call = caller.PostAsync();
        await arrived.Within();
        bench.Time.Advance(TimeSpan.FromSeconds(30));
        var fault = await Assert.ThrowsAsync<HoopAITimeoutException>(() => call.Within());

        Assert.Equal(TimeSpan.FromSeconds(30), fault.Limit);
        Assert.True(fault.MayHaveBeenProcessed);
        Assert.Single(bench.Platform.Calls);
    }

    [Fact]
    public async Task Repeats_a_GET_whose_attempt_timed_out()
    {
        await using var bench = new ClientBench();
        var caller = (await bench.InstallAsync()).With(new CallOptions { AttemptTimeout = TimeSpan.FromSeconds(2) });
        var arrived = Hang(bench);

        var call = caller.GetAsync();
        await arrived.Within();
        bench.Platform.AnswerInTurn();
        bench.Time.Advance(TimeSpan.FromSeconds(2));
        await bench.Time.PassAsync(TimeSpan.FromMilliseconds(250));
        await call.Within();
    }

    [Fact]
    public async Task Says_that_a_call_which_waited_for_a_permit_was_never_sent()
    {
        await using var bench = new ClientBench(options => (options.RateLimits.Max, options.RateLimits.Interval) = (1, TimeSpan.FromSeconds(4)));
        var caller = (await bench.InstallAsync()).With(new CallOptions { Deadline = TimeSpan.FromSeconds(5) });
        var arrived = Hang(bench);
        var first = caller.With(new CallOptions { Deadline = TimeSpan.FromMinutes(1) }).GetAsync();
        await arrived.Within();

        var call = caller.PostAsync();
        await bench.Time.PassAsync(TimeSpan.FromSeconds(5));
        var fault = await Assert.ThrowsAsync<HoopAITimeoutException>(() => call.Within());

        Assert.False(fault.MayHaveBeenProcessed);
        Assert.Contains("never sent", fault.Message, StringComparison.Ordinal);
        Assert.Single(bench.Platform.Calls);
        Assert.False(first.IsCompleted);
    }

    [Fact]
    public async Task Fails_at_once_where_no_permit_can_come_free_before_the_deadline()
    {
        await using var bench = new ClientBench(options => (options.RateLimits.Max, options.RateLimits.Interval) = (1, TimeSpan.FromMinutes(10)));
        var caller = (await bench.InstallAsync()).With(new CallOptions { Deadline = TimeSpan.FromSeconds(5) });
        await caller.GetAsync().Within();

        var fault = await Assert.ThrowsAsync<HoopAIRateLimitedException>(() => caller.PostAsync().Within());

        Assert.Equal((RateLimitRefusal.Deadline, false, TimeSpan.FromMinutes(10)), (fault.Refusal, fault.WasSent, fault.RetryIn));
        Assert.Contains("POST /contacts/ for location loc1", fault.Message, StringComparison.Ordinal);
        Assert.Contains("was not sent", fault.Message, StringComparison.Ordinal);
        Assert.Single(bench.Platform.Calls);
    }

    [Fact]
    public async Task Leaves_the_callers_own_cancellation_as_it_is()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        var arrived = Hang(bench);
        using var cancelled = new CancellationTokenSource();

        var call = caller.GetAsync(cancelled.Token);
        await arrived.Within();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.Within());
    }

    private static Task Hang(ClientBench bench)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bench.Platform.Answer = async (_, cancellationToken) =>
        {
            arrived.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK);
        };
        return arrived.Task;
    }
}
