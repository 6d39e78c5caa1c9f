using HoopAI.Client.RateLimits;
using HoopAI.Client.Tests.Support;

namespace HoopAI.Client.Tests.RateLimits;

public sealed class PermitDeskTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Instant = TimeSpan.FromMilliseconds(1);
    private readonly ManualTime _time = new();

    [Fact]
    public async Task Frees_a_permit_one_interval_after_its_answer()
    {
        var desk = Desk(2);
        var first = desk.Ask().AtOnce();
        _ = desk.Ask().AtOnce();
        var third = desk.Ask();

        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.False(third.IsCompleted);
        desk.Answer(first);
        _time.Advance(Interval - Instant);
        Assert.False(third.IsCompleted);
        _time.Advance(Instant);

        await third.AsTask().Within();
    }

    [Fact]
    public void Does_not_let_a_newcomer_in_before_that()
    {
        var desk = Desk(1);
        desk.Answer(desk.Ask().AtOnce());
        _time.Advance(Interval - TimeSpan.FromTicks(1));

        Assert.False(desk.Ask().IsCompleted);
    }

    [Fact]
    public async Task Frees_an_unused_permit_at_once()
    {
        var desk = Desk(1);
        var first = desk.Ask().AtOnce();
        var second = desk.Ask().AsTask();

        desk.Unused(first.Permit);

        await second.Within();
    }

    [Fact]
    public async Task Serves_interactive_calls_before_batch_and_each_in_order()
    {
        var desk = Desk(1);
        var held = desk.Ask().AtOnce();
        (string Name, Task<PermitOutcome> Task)[] waiting =
        [
            ("b1", desk.Ask(CallPriority.Batch).AsTask()), ("i1", desk.Ask().AsTask()),
            ("b2", desk.Ask(CallPriority.Batch).AsTask()), ("i2", desk.Ask().AsTask()),
        ];

        Assert.Equal(["i1", "i2", "b1", "b2"], await ServeAllAsync(desk, held, waiting));
    }

    [Fact]
    public async Task Gives_batch_one_permit_in_ten_however_many_interactive_calls_wait()
    {
        var desk = Desk(1);
        var held = desk.Ask().AtOnce();
        var waiting = Enumerable.Range(0, 20).Select(i => ($"i{i}", desk.Ask().AsTask())).Append(("b", desk.Ask(CallPriority.Batch).AsTask())).ToArray();

        Assert.Equal(9, (await ServeAllAsync(desk, held, waiting)).IndexOf("b"));
    }

    [Fact]
    public async Task Passes_over_those_who_gave_up_waiting()
    {
        var desk = Desk(1);
        var held = desk.Ask().AtOnce();
        using var cancelled = new CancellationTokenSource();
        var left = desk.Ask(cancellationToken: cancelled.Token).AsTask();
        var next = desk.Ask().AsTask();

        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left.Within());
        desk.Unused(held.Permit);

        await next.Within();
    }

    [Fact]
    public async Task Follows_the_platforms_own_numbers()
    {
        var desk = Desk(100);
        desk.Answer(desk.Ask().AtOnce(), max: 2, interval: TimeSpan.FromSeconds(2));
        var second = desk.Ask().AtOnce();
        var third = desk.Ask().AsTask();

        _time.Advance(TimeSpan.FromSeconds(2) - Instant);
        Assert.False(third.IsCompleted);
        _time.Advance(Instant);

        await third.Within();
        desk.Answer(second);
    }

    [Fact]
    public async Task Sends_nothing_for_an_interval_after_a_429()
    {
        var desk = Desk(100);
        desk.Refuse(desk.Ask().AtOnce());
        var waiting = desk.Ask().AsTask();

        _time.Advance(Interval - Instant);
        Assert.False(waiting.IsCompleted);
        _time.Advance(Instant);

        await waiting.Within();
    }

    [Fact]
    public async Task Waits_as_long_as_a_429_says()
    {
        var desk = Desk(100);
        desk.Refuse(desk.Ask().AtOnce(), TimeSpan.FromSeconds(3));
        var waiting = desk.Ask().AsTask();

        _time.Advance(TimeSpan.FromSeconds(3) - Instant);
        Assert.False(waiting.IsCompleted);
        _time.Advance(Instant);

        await waiting.Within();
    }

    [Theory]
    [InlineData(88, 99)]
    [InlineData(0, 10)]
    public void A_429_proves_that_others_spend_only_where_it_says_that_nothing_is_left(int remaining, int free)
    {
        var desk = Desk(100);
        for (var i = 0; i < 12; i++)
        {
            desk.Answer(desk.Ask().AtOnce(), remaining: 99 - i, max: 100);
        }

        desk.Refuse(desk.Ask().AtOnce(), TimeSpan.FromMilliseconds(1), remaining);
        _time.Advance(Interval);

        Assert.InRange(ServedWithin(desk, Interval), free - 10, free + 1);
    }

    [Fact]
    public async Task Finds_out_how_things_stand_however_long_it_was_told_to_wait()
    {
        var desk = Desk(100);
        desk.Refuse(desk.Ask().AtOnce(), TimeSpan.FromDays(20_000));
        var waiting = desk.Ask().AsTask();

        _time.Advance(TimeSpan.FromMinutes(5));

        await waiting.Within();
    }

    [Fact]
    public void Sends_a_few_ahead_after_a_silence_to_find_out_what_others_have_spent()
    {
        var desk = Desk(100);
        var scouts = Enumerable.Range(0, 10).Select(_ => desk.Ask().AtOnce()).ToList();
        var next = desk.Ask();
        Assert.False(next.IsCompleted);

        desk.Answer(scouts[0], remaining: 99, max: 100);

        Assert.True(next.IsCompletedSuccessfully);
    }

    [Fact]
    public void Does_not_wait_for_those_ahead_when_they_are_slow()
    {
        var desk = Desk(100);
        _ = Enumerable.Range(0, 10).Select(_ => desk.Ask().AtOnce()).ToList();
        var next = desk.Ask();

        _time.Advance(Interval / 20);

        Assert.True(next.IsCompletedSuccessfully);
    }

    [Fact]
    public void Spreads_batch_over_the_rest_of_the_window_once_half_of_it_is_used()
    {
        var desk = Desk(100);
        desk.Answer(desk.Ask(CallPriority.Batch).AtOnce());

        var waiting = Enumerable.Range(0, 200).Select(_ => desk.Ask(CallPriority.Batch)).ToList();

        Assert.Equal(50, Served());
        _time.Advance(Interval / 2);
        Assert.InRange(Served(), 68, 76);
        _time.Advance(Interval / 2 - Instant);
        Assert.InRange(Served(), 88, 95);

        int Served() => waiting.Count(one => one.IsCompleted);
    }

    [Fact]
    public void Keeps_a_few_permits_for_interactive_calls_while_no_other_comes_free_soon()
    {
        var desk = Desk(100);
        desk.Answer(desk.Ask(CallPriority.Batch).AtOnce());
        _ = Enumerable.Range(0, 200).Select(_ => desk.Ask(CallPriority.Batch)).ToList();

        _time.Advance(Interval - TimeSpan.FromSeconds(1));

        Assert.All(Enumerable.Range(0, 5), _ => Assert.True(desk.Ask().IsCompletedSuccessfully));
    }

    [Fact]
    public void Interactive_calls_are_not_spread()
    {
        var desk = Desk(100);
        desk.Answer(desk.Ask().AtOnce());

        Assert.All(Enumerable.Range(0, 99), _ => Assert.True(desk.Ask().IsCompletedSuccessfully));
        Assert.False(desk.Ask().IsCompleted);
    }

    [Fact]
    public void Refuses_at_once_whom_no_permit_can_reach_in_time()
    {
        var desk = Desk(1);
        desk.Answer(desk.Ask().AtOnce());
        var first = desk.Ask();

        var refusal = desk.AcquireAsync(CallPriority.Interactive, TimeSpan.FromSeconds(15), default).AtOnce().Refusal;

        Assert.False(first.IsCompleted);
        Assert.Equal(RateLimitRefusal.Deadline, refusal?.Reason);
        Assert.Equal(2 * Interval, refusal?.Wait);
    }

    [Fact]
    public void Refuses_at_once_whom_a_pause_outlasts()
    {
        var desk = Desk(100);
        desk.Refuse(desk.Ask().AtOnce(), TimeSpan.FromMinutes(1));

        var refusal = desk.AcquireAsync(CallPriority.Interactive, TimeSpan.FromSeconds(59), default).AtOnce().Refusal;

        Assert.Equal(TimeSpan.FromMinutes(1), refusal?.Wait);
    }

    [Fact]
    public void Refuses_at_once_when_too_many_of_that_priority_wait()
    {
        var desk = Desk(1, queueLimit: 2);
        desk.Answer(desk.Ask().AtOnce());
        _ = new[] { desk.Ask(CallPriority.Batch), desk.Ask(CallPriority.Batch), desk.Ask() };

        Assert.Equal(RateLimitRefusal.QueueFull, desk.Ask(CallPriority.Batch).AtOnce().Refusal?.Reason);
        Assert.False(desk.Ask().IsCompleted);
        Assert.Equal(RateLimitRefusal.QueueFull, desk.Ask().AtOnce().Refusal?.Reason);
    }

    [Fact]
    public void Gives_a_permit_without_allocating_while_there_is_room()
    {
        var desk = Desk(10, TimeSpan.FromMilliseconds(10));
        Cycle(desk);
        _time.Advance(TimeSpan.FromMilliseconds(10));

        var before = GC.GetAllocatedBytesForCurrentThread();
        Cycle(desk);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>How many of many calls get a permit, when none is ever answered.</summary>
    private int ServedWithin(LockedDesk desk, TimeSpan time)
    {
        var calls = Enumerable.Range(0, 200).Select(_ => desk.Ask()).ToList();
        _time.Advance(time - Instant);
        return calls.Count(call => call.IsCompleted);
    }

    private LockedDesk Desk(int max, TimeSpan? interval = null, int queueLimit = 10_000) =>
        new(new LocalWindow(new PermitMemory(max, interval ?? Interval), _time), queueLimit, _time);

    private static void Cycle(LockedDesk desk)
    {
        for (var i = 0; i < 10; i++)
        {
            desk.Unused(desk.Ask().AtOnce().Permit);
            desk.Answer(desk.Ask().AtOnce(), remaining: 9 - i, max: 10);
        }
    }

    /// <summary>One permit goes round; the names in the order in which it was given.</summary>
    private static async Task<List<string>> ServeAllAsync(LockedDesk desk, PermitOutcome held, (string Name, Task<PermitOutcome> Task)[] waiting)
    {
        var (served, left) = (new List<string>(), waiting.ToList());
        while (left.Count > 0)
        {
            desk.Unused(held.Permit);
            var next = await Task.WhenAny(left.Select(waiter => waiter.Task)).Within();
            served.Add(left.Single(waiter => waiter.Task == next).Name);
            held = await next;
            left.RemoveAll(waiter => waiter.Task == next);
        }

        return served;
    }
}
