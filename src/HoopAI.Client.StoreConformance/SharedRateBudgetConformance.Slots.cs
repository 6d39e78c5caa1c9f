using HoopAI.Client.RateLimits;

namespace HoopAI.Client.StoreConformance;

public abstract partial class SharedRateBudgetConformance
{
    [SkippableFact]
    public async Task A_new_budget_grants_what_an_interval_allows_at_once_and_no_more()
    {
        var grant = await RunAsync(Exchange(100));

        Assert.Equal([0, 1, 2, 3, 4], grant.Permits.Select(permit => permit.Slot).Order());
        Assert.All(grant.Permits, permit => Assert.Equal(TimeSpan.Zero, permit.UsableIn));
        Assert.Null(grant.NextIn);
    }

    [SkippableFact]
    public async Task Whoever_wants_nothing_is_granted_nothing() => Assert.Equal((0, null), await CountAsync(Exchange(0)));

    [SkippableFact]
    public async Task A_slot_is_held_by_one_process_at_a_time()
    {
        var first = await TakeAsync(3, "a");
        var second = await TakeAsync(3, "b");

        Assert.Equal((3, 2), (first.Count, second.Count));
        Assert.Equal(Max, first.Concat(second).Select(permit => permit.Slot).Distinct().Count());
        Assert.Equal((0, null), await CountAsync(Exchange(1, "a")));
    }

    [SkippableFact]
    public async Task An_answered_slot_is_usable_one_interval_after_its_answer()
    {
        var taken = await TakeAsync(Max);
        await ReturnAsync(Answered(taken[0], TimeSpan.FromMinutes(20)));

        var (count, next) = await CountAsync(Exchange(1));
        Assert.Equal(0, count);
        AssertIn(TimeSpan.FromMinutes(40), next);

        await PassAsync(TimeSpan.FromMinutes(40));
        Assert.Equal(taken[0].Slot, Assert.Single(await TakeAsync(Max)).Slot);
    }

    [SkippableFact]
    public async Task A_slot_may_be_handed_back_and_taken_again_in_one_exchange()
    {
        var taken = await TakeAsync(Max);

        var grant = await RunAsync(Exchange(Max) with { Returned = [Unused(taken[1]), Answered(taken[2], TimeSpan.FromMinutes(90))] });

        Assert.Equal([taken[1].Slot, taken[2].Slot], grant.Permits.Select(permit => permit.Slot).Order());
        Assert.All(grant.Permits, permit => Assert.Equal(TimeSpan.Zero, permit.UsableIn));
    }

    [SkippableFact]
    public async Task Slots_are_granted_ahead_up_to_the_horizon_and_say_when_they_are_usable()
    {
        var taken = await TakeAsync(Max);
        await ReturnAsync(Answered(taken[0]), Answered(taken[1], TimeSpan.FromMinutes(30)));

        var grant = await RunAsync(Exchange(Max) with { Horizon = TimeSpan.FromMinutes(40) });

        var permit = Assert.Single(grant.Permits);
        Assert.Equal(taken[1].Slot, permit.Slot);
        AssertIn(TimeSpan.FromMinutes(30), permit.UsableIn);
        AssertIn(TimeSpan.FromMinutes(20), grant.NextIn);
    }

    [SkippableFact]
    public async Task The_slot_that_is_usable_first_is_granted_first()
    {
        var taken = await TakeAsync(Max);
        await ReturnAsync([.. taken.Select((permit, i) => Answered(permit, TimeSpan.FromMinutes(i is 3 ? 50 : i)))]);
        await PassAsync(Interval - TimeSpan.FromMinutes(20));

        var grant = await RunAsync(Exchange(2) with { Horizon = Interval });

        Assert.Equal([taken[3].Slot, taken[4].Slot], grant.Permits.Select(permit => permit.Slot));
        Assert.Equal(TimeSpan.Zero, grant.Permits[0].UsableIn);
        AssertIn(TimeSpan.FromMinutes(16), grant.Permits[1].UsableIn);
        Assert.Null(grant.NextIn);
    }

    [SkippableFact]
    public async Task An_unused_slot_stays_usable_from_when_it_was()
    {
        var taken = await TakeAsync(Max);
        await ReturnAsync(Answered(taken[0]));
        var ahead = Assert.Single((await RunAsync(Exchange(1) with { Horizon = Interval })).Permits);

        await PassAsync(TimeSpan.FromMinutes(45));
        await ReturnAsync(Unused(ahead));

        AssertIn(TimeSpan.FromMinutes(15), (await CountAsync(Exchange(1))).NextIn);
    }

    [SkippableFact]
    public async Task Every_grant_of_a_slot_has_a_ticket_of_its_own()
    {
        var tickets = new HashSet<long>();
        for (var round = 0; round < 20; round++)
        {
            var permit = Assert.Single(await RunAsync(Exchange(1) with { Max = 1 }) is var grant ? grant.Permits : []);
            Assert.True(tickets.Add(permit.Ticket), "the ticket was given before");
            await RunAsync(Exchange(0) with { Max = 1, Returned = [Unused(permit)] });
        }
    }

    [SkippableFact]
    public async Task What_is_handed_back_twice_counts_once()
    {
        var taken = await TakeAsync(Max);
        await ReturnAsync(Answered(taken[0]), Unused(taken[0]));
        await ReturnAsync(Unused(taken[0]));

        AssertIn(Interval, (await CountAsync(Exchange(1))).NextIn);
    }

    [SkippableFact]
    public async Task A_ticket_that_is_not_the_present_one_moves_nothing()
    {
        var old = (await TakeAsync(Max))[0];
        await ReturnAsync(Unused(old));
        var present = Assert.Single(await TakeAsync(1));

        await ReturnAsync(Unused(old), new ReturnedPermit(99_999, old.Ticket, null), new ReturnedPermit(1, 0, null), new ReturnedPermit(1, -1, null));
        Assert.Equal((0, null), await CountAsync(Exchange(1)));

        await ReturnAsync(Unused(present));
        Assert.Equal((1, null), await CountAsync(Exchange(1)));
    }

    [SkippableFact]
    public async Task The_spared_slots_are_those_that_are_usable_first()
    {
        var taken = await TakeAsync(Max);
        await ReturnAsync([.. taken.Select((permit, i) => Answered(permit, TimeSpan.FromMinutes(10 * i)))]);
        await PassAsync(TimeSpan.FromMinutes(30));

        // Usable by now are the last two.
        var (count, next) = await CountAsync(Exchange(Max) with { Spared = 2 });
        Assert.Equal(0, count);
        AssertIn(TimeSpan.FromMinutes(10), next);

        Assert.Equal(taken[3].Slot, Assert.Single((await RunAsync(Exchange(Max) with { Spared = 1 })).Permits).Slot);
        Assert.Equal(taken[4].Slot, Assert.Single(await TakeAsync(Max)).Slot);
    }

    [SkippableTheory]
    [InlineData(Max)]
    [InlineData(Max + 1)]
    public async Task When_all_free_slots_are_spared_none_is_granted_and_nobody_knows_when(int spared) =>
        Assert.Equal((0, null), await CountAsync(Exchange(1) with { Spared = spared }));

    [SkippableFact]
    public async Task Budgets_are_apart_by_their_names_as_they_are_written()
    {
        string[] names = ["app on location x", "app on location X", "app on location x ", new('b', SharedPermitExchange.MaxBudgetLength)];

        foreach (var name in names)
        {
            var grant = await RunAsync(Exchange(Max, new string('h', SharedPermitExchange.MaxHolderLength)) with { Budget = name });
            Assert.Equal((Max, 1), (grant.Permits.Count, grant.Holders));
        }
    }

    private async Task<(int Granted, TimeSpan? NextIn)> CountAsync(SharedPermitExchange exchange)
    {
        var grant = await RunAsync(exchange);
        return (grant.Permits.Count, grant.NextIn);
    }
}
