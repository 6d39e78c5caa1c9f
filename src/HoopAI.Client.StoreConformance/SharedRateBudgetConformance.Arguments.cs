using HoopAI.Client.RateLimits;

namespace HoopAI.Client.StoreConformance;

public abstract partial class SharedRateBudgetConformance
{
    private static readonly Dictionary<string, Func<SharedPermitExchange, SharedPermitExchange>> Wrongs = new()
    {
        ["no budget"] = e => e with { Budget = " " },
        ["a budget's name too long"] = e => e with { Budget = new('b', SharedPermitExchange.MaxBudgetLength + 1) },
        ["no holder"] = e => e with { Holder = "" },
        ["a holder's name too long"] = e => e with { Holder = new('h', SharedPermitExchange.MaxHolderLength + 1) },
        ["no slots"] = e => e with { Max = 0 },
        ["too many slots"] = e => e with { Max = 100_001 },
        ["no interval"] = e => e with { Interval = TimeSpan.Zero },
        ["no lapse"] = e => e with { Lapse = TimeSpan.Zero },
        ["fewer than none wanted"] = e => e with { Wanted = -1 },
        ["fewer than none spared"] = e => e with { Spared = -1 },
        ["a horizon in the past"] = e => e with { Horizon = TimeSpan.FromTicks(-1) },
        ["a pause in the past"] = e => e with { Pause = TimeSpan.FromTicks(-1) },
        ["a slot before the first"] = e => e with { Returned = [new ReturnedPermit(-1, 1, null)] },
        ["an answer in the future"] = e => e with { Returned = [new ReturnedPermit(0, 1, TimeSpan.FromTicks(-1))] },
    };

    public static TheoryData<string> WrongExchanges => [.. Wrongs.Keys];

    [SkippableTheory]
    [MemberData(nameof(WrongExchanges))]
    public async Task An_exchange_that_makes_no_sense_is_refused(string wrong) =>
        await Assert.ThrowsAnyAsync<ArgumentException>(() => RunAsync(Wrongs[wrong](Exchange(1))));

    [SkippableFact]
    public async Task Whoever_has_given_up_already_is_granted_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Budget.ExchangeAsync(Exchange(Max), cancellation.Token).AsTask());

        Assert.Equal(Max, (await TakeAsync(Max)).Count);
    }

    [SkippableFact]
    public async Task The_greatest_budget_and_the_longest_times_are_taken()
    {
        var years = TimeSpan.FromDays(3650);

        var grant = await RunAsync(Exchange(int.MaxValue) with { Max = 100_000, Interval = years, Horizon = years, Lapse = years, Pause = years / 2 });

        Assert.Equal(100_000, grant.Permits.Select(permit => permit.Slot).Distinct().Count());
    }
}
