using System.Collections.Concurrent;
using HoopAI.Client.RateLimits;

namespace HoopAI.Client.StoreConformance;

public abstract partial class SharedRateBudgetConformance
{
    private const int Processes = 8;

    [SkippableFact]
    public async Task Of_many_that_meet_a_new_budget_at_once_none_gets_anothers_slot()
    {
        for (var round = 0; round < 10; round++)
        {
            var grants = await Gate.AllAtOnceAsync(Processes, i => Budget.ExchangeAsync(
                Exchange(20, $"holder-{i}") with { Budget = $"new-{round}", Max = 100 }));

            Assert.Equal(Enumerable.Range(0, 100), grants.SelectMany(grant => grant.Permits).Select(permit => permit.Slot).Order());
            Assert.Equal(Enumerable.Range(1, Processes), grants.Select(grant => grant.Holders).Order());
        }
    }

    [SkippableFact]
    public async Task Processes_that_take_and_hand_back_at_once_never_hold_the_same_slot()
    {
        const int slots = 20;
        var held = new ConcurrentDictionary<int, int>();
        var handed = await Gate.AllAtOnceAsync(Processes, async process =>
        {
            var chance = new Random(process);
            var mine = new List<GrantedPermit>();
            var count = 0;
            for (var round = 0; round < 40; round++)
            {
                var returned = mine.Where(_ => chance.Next(2) == 0).ToList();
                mine.RemoveAll(returned.Contains);
                returned.ForEach(permit => Assert.True(held.TryRemove(new(permit.Slot, process))));
                var grant = await Budget.ExchangeAsync(Exchange(chance.Next(6), $"holder-{process}") with
                {
                    Max = slots,
                    Interval = TimeSpan.FromMilliseconds(1),
                    Horizon = TimeSpan.FromHours(1),
                    Returned = [.. returned.Select(permit => chance.Next(2) == 0 ? Unused(permit) : Answered(permit))],
                });
                Assert.All(grant.Permits, permit => Assert.True(held.TryAdd(permit.Slot, process), $"slot {permit.Slot} is held twice"));
                mine.AddRange(grant.Permits);
                count += grant.Permits.Count;
            }

            return count;
        });

        Assert.True(handed.Sum() > slots * 2, "hardly anything was granted");
    }
}
