using HoopAI.Client.RateLimits;
using HoopAI.Client.Tests.Support;

namespace HoopAI.Client.Tests.RateLimits;

public sealed class BurstPermitsTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private readonly ManualTime _time = new();

    [Fact]
    public async Task Frees_a_permit_one_interval_after_its_answer()
    {
        using var permits = new BurstPermits(2, Interval, _time);
        var first = permits.AcquireAsync(CallPriority.Interactive, default).AtOnce();
        _ = permits.AcquireAsync(CallPriority.Interactive, default).AtOnce();
        var third = permits.AcquireAsync(CallPriority.Interactive, default);

        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.False(third.IsCompleted);
        permits.Used(first);
        _time.Advance(Interval - TimeSpan.FromMilliseconds(1));
        Assert.False(third.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        await third.AsTask().Within();
    }

    [Fact]
    public async Task Does_not_let_a_newcomer_in_before_that()
    {
        using var permits = new BurstPermits(1, Interval, _time);
        permits.Used(await permits.AcquireAsync(CallPriority.Interactive, default));
        _time.Advance(Interval - TimeSpan.FromTicks(1));

        Assert.False(permits.AcquireAsync(CallPriority.Interactive, default).IsCompleted);
    }

    [Fact]
    public async Task Frees_an_unused_permit_at_once()
    {
        using var permits = new BurstPermits(1, Interval, _time);
        var first = await permits.AcquireAsync(CallPriority.Interactive, default);
        var second = permits.AcquireAsync(CallPriority.Interactive, default).AsTask();

        permits.Unused(first);

        await second.Within();
    }

    [Fact]
    public async Task Serves_interactive_calls_before_batch_and_each_in_order()
    {
        using var permits = new BurstPermits(1, Interval, _time);
        var held = await permits.AcquireAsync(CallPriority.Interactive, default);
        var served = new List<string>();
        var waiting = new[] { (CallPriority.Batch, "b1"), (CallPriority.Interactive, "i1"), (CallPriority.Batch, "b2"), (CallPriority.Interactive, "i2") }
            .Select(waiter => (Task: permits.AcquireAsync(waiter.Item1, default).AsTask(), waiter.Item2)).ToList();

        while (waiting.Count > 0)
        {
            permits.Unused(held);
            var next = await Task.WhenAny(waiting.Select(waiter => waiter.Task)).Within();
            var (task, name) = waiting.Single(waiter => waiter.Task == next);
            served.Add(name);
            held = await task;
            waiting.RemoveAll(waiter => waiter.Item2 == name);
        }

        Assert.Equal(["i1", "i2", "b1", "b2"], served);
    }

    [Fact]
    public async Task Passes_over_those_who_gave_up_waiting()
    {
        using var permits = new BurstPermits(1, Interval, _time);
        var held = await permits.AcquireAsync(CallPriority.Interactive, default);
        using var cancelled = new CancellationTokenSource();
        var left = permits.AcquireAsync(CallPriority.Interactive, cancelled.Token).AsTask();
        var next = permits.AcquireAsync(CallPriority.Interactive, default).AsTask();

        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left.Within());
        permits.Unused(held);

        await next.Within();
    }

    [Fact]
    public async Task Follows_the_platforms_own_numbers()
    {
        using var permits = new BurstPermits(100, Interval, _time);
        permits.Follow(new RateLimitSnapshot(_time.GetUtcNow(), 1, null, TimeSpan.FromSeconds(2), null, null));
        var first = await permits.AcquireAsync(CallPriority.Interactive, default);
        var second = permits.AcquireAsync(CallPriority.Interactive, default).AsTask();

        permits.Used(first);
        _time.Advance(TimeSpan.FromSeconds(2));

        await second.Within();
    }

    [Fact]
    public async Task Sends_nothing_during_a_pause()
    {
        using var permits = new BurstPermits(100, Interval, _time);
        permits.Pause(TimeSpan.FromSeconds(3));
        var waiting = permits.AcquireAsync(CallPriority.Interactive, default).AsTask();

        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.False(waiting.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));

        await waiting.Within();
    }

    [Fact]
    public async Task Finds_out_how_things_stand_however_long_it_was_told_to_wait()
    {
        using var permits = new BurstPermits(100, Interval, _time);
        permits.Pause(TimeSpan.FromDays(20_000));
        var waiting = permits.AcquireAsync(CallPriority.Interactive, default).AsTask();

        _time.Advance(TimeSpan.FromMinutes(5));

        await waiting.Within();
    }

    [Fact]
    public void Gives_a_permit_without_allocating_while_there_is_room()
    {
        using var permits = new BurstPermits(10, TimeSpan.FromMilliseconds(10), _time);
        Cycle(permits);
        _time.Advance(TimeSpan.FromMilliseconds(10));

        var before = GC.GetAllocatedBytesForCurrentThread();
        Cycle(permits);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private void Cycle(BurstPermits permits)
    {
        for (var i = 0; i < 10; i++)
        {
            var permit = permits.AcquireAsync(CallPriority.Interactive, default).AtOnce();
            permits.Unused(permit);
            permit = permits.AcquireAsync(CallPriority.Interactive, default).AtOnce();
            permits.Used(permit);
        }
    }
}
