using HoopAI.Client.RateLimits;

namespace HoopAI.Client.StoreConformance;

public abstract partial class SharedRateBudgetConformance
{
    [SkippableFact]
    public async Task The_slots_of_a_process_that_crashed_come_free_by_themselves()
    {
        await TakeAsync(Max, "crashed");

        await AdvanceAsync(Lapse - Running);
        Assert.Empty(await TakeAsync(Max, "b"));

        await PassAsync(Running);
        var taken = await TakeAsync(Max, "b");
        Assert.Equal(Max, taken.Count);
        Assert.All(taken, permit => Assert.Equal(TimeSpan.Zero, permit.UsableIn));
    }

    [SkippableFact]
    public async Task The_lapse_of_a_slot_that_was_granted_ahead_counts_from_its_being_usable()
    {
        await ReturnAsync([.. (await TakeAsync(Max, "crashed")).Select(permit => Answered(permit))]);
        Assert.Equal(Max, (await CountAsync(Exchange(Max, "crashed") with { Horizon = Interval + Running })).Granted);

        await AdvanceAsync(Interval + Lapse - Running);
        Assert.Empty(await TakeAsync(Max, "b"));

        await PassAsync(Running);
        Assert.Equal(Max, (await TakeAsync(Max, "b")).Count);
    }

    [SkippableFact]
    public async Task A_holder_that_slept_moves_nothing_of_the_next_ones()
    {
        var sleeper = await TakeAsync(Max, "sleeper");
        await PassAsync(Lapse);
        Assert.Equal(Max, (await TakeAsync(Max, "b")).Count);

        await RunAsync(Exchange(0, "sleeper") with { Returned = [.. sleeper.Select(Unused)] });

        Assert.Equal((0, null), await CountAsync(Exchange(Max, "c")));
    }

    [SkippableFact]
    public async Task A_higher_maximum_is_usable_at_once()
    {
        await TakeAsync(Max);

        var grant = await RunAsync(Exchange(100) with { Max = Max + 2 });

        Assert.Equal([Max, Max + 1], grant.Permits.Select(permit => permit.Slot).Order());
        Assert.All(grant.Permits, permit => Assert.Equal(TimeSpan.Zero, permit.UsableIn));
    }

    [SkippableFact]
    public async Task Slots_beyond_a_lower_maximum_are_not_granted()
    {
        await ReturnAsync([.. (await TakeAsync(Max)).Select(Unused)]);

        Assert.Equal([0, 1], (await RunAsync(Exchange(Max) with { Max = 2 })).Permits.Select(permit => permit.Slot).Order());
        Assert.Equal((0, null), await CountAsync(Exchange(Max, "b") with { Max = 2 }));
    }

    [SkippableFact]
    public async Task A_maximum_that_falls_and_rises_again_makes_nothing_usable_sooner()
    {
        var taken = await TakeAsync(Max);
        await RunAsync(Exchange(0) with { Max = 1, Returned = [.. taken.Take(4).Select(permit => Answered(permit))] });

        // The fifth is still out.
        Assert.Equal(0, (await CountAsync(Exchange(Max))).Granted);
        var ahead = await RunAsync(Exchange(Max) with { Horizon = Interval });
        Assert.Equal(4, ahead.Permits.Count);
        Assert.All(ahead.Permits, permit => AssertIn(Interval, permit.UsableIn));
    }

    [SkippableFact]
    public async Task A_maximum_that_changes_to_and_fro_gives_no_slot_twice()
    {
        var taken = await TakeAsync(Max);
        var more = await RunAsync(Exchange(100, "b") with { Max = Max * 2 });
        var less = await RunAsync(Exchange(100, "c"));
        var again = await RunAsync(Exchange(100, "d") with { Max = Max * 2 });

        Assert.Equal((Max, Max, 0, 0), (taken.Count, more.Permits.Count, less.Permits.Count, again.Permits.Count));
    }

    [SkippableFact]
    public async Task In_a_pause_nobodys_slot_is_usable_before_its_end()
    {
        var pause = TimeSpan.FromMinutes(30);
        var own = await RunAsync(Exchange(1, "a") with { Pause = pause, Horizon = Interval });
        var other = await RunAsync(Exchange(1, "b") with { Horizon = Interval });
        var near = await RunAsync(Exchange(1, "c") with { Horizon = TimeSpan.FromMinutes(10) });

        AssertIn(pause, Assert.Single(own.Permits).UsableIn);
        AssertIn(pause, Assert.Single(other.Permits).UsableIn);
        Assert.Empty(near.Permits);
        AssertIn(TimeSpan.FromMinutes(20), near.NextIn);

        await PassAsync(pause);
        Assert.Equal(3, (await TakeAsync(Max, "c")).Count);
    }

    [SkippableFact]
    public async Task The_longer_of_two_pauses_counts()
    {
        await RunAsync(Exchange(0) with { Pause = TimeSpan.FromMinutes(30) });
        await RunAsync(Exchange(0) with { Pause = TimeSpan.FromMinutes(5) });
        AssertIn(TimeSpan.FromMinutes(30), (await CountAsync(Exchange(1))).NextIn);

        await RunAsync(Exchange(0) with { Pause = TimeSpan.FromMinutes(40) });
        AssertIn(TimeSpan.FromMinutes(40), (await CountAsync(Exchange(1))).NextIn);
    }

    [SkippableFact]
    public async Task A_slot_that_is_usable_after_the_pause_waits_for_its_own_time()
    {
        var taken = await TakeAsync(Max);
        await RunAsync(Exchange(0) with { Returned = [Answered(taken[0])], Pause = TimeSpan.FromMinutes(10) });

        AssertIn(Interval, (await CountAsync(Exchange(1))).NextIn);
    }

    [SkippableFact]
    public async Task Holders_are_those_of_the_last_three_intervals()
    {
        Assert.Equal(1, (await RunAsync(Exchange(0, "a"))).Holders);
        await AdvanceAsync(Interval);
        Assert.Equal(2, (await RunAsync(Exchange(1, "b"))).Holders);
        Assert.Equal(2, (await RunAsync(Exchange(1, "b"))).Holders);
        await AdvanceAsync(Interval * 2 - Running);
        Assert.Equal(3, (await RunAsync(Exchange(0, "c"))).Holders);
        await PassAsync(Running);
        Assert.Equal(2, (await RunAsync(Exchange(0, "c"))).Holders);
        await PassAsync(Interval * 3);
        Assert.Equal(1, (await RunAsync(Exchange(0, "c"))).Holders);
    }
}
