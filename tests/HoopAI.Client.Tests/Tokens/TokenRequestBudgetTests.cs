using HoopAI.Client.Tests.Support;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.Tests.Tokens;

public sealed class TokenRequestBudgetTests
{
    private static readonly InstallationKey Key = new("app1", ResourceKind.Location, "loc1");
    private readonly ManualTime _time = new();

    [Fact]
    public void Keeps_two_of_five_for_what_cannot_wait()
    {
        var budget = new TokenRequestBudget(5, _time);

        Assert.Equal(3, Take(budget, isUrgent: false));
        Assert.Equal(2, Take(budget, isUrgent: true));
        Assert.Equal(3, Take(budget, isUrgent: false, new InstallationKey("app1", ResourceKind.Location, "loc2")));
    }

    [Fact]
    public void Frees_a_request_one_minute_after_its_answer()
    {
        var budget = new TokenRequestBudget(1, _time);
        Assert.Equal(TimeSpan.Zero, budget.TryTake(Key, false));
        Assert.Equal(TimeSpan.FromSeconds(1), budget.TryTake(Key, false));
        _time.Advance(TimeSpan.FromSeconds(4));
        budget.Used(Key);
        _time.Advance(TimeSpan.FromSeconds(59));

        Assert.Equal(TimeSpan.FromSeconds(1), budget.TryTake(Key, false));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.Zero, budget.TryTake(Key, false));
    }

    [Fact]
    public void What_was_not_sent_costs_nothing()
    {
        var budget = new TokenRequestBudget(1, _time);
        _ = budget.TryTake(Key, false);
        budget.Unused(Key);

        Assert.Equal(TimeSpan.Zero, budget.TryTake(Key, false));
    }

    [Fact]
    public void Remembers_only_whom_it_must()
    {
        var budget = new TokenRequestBudget(5, _time);
        for (var i = 0; i < 100_000; i++)
        {
            var key = new InstallationKey("app1", ResourceKind.Location, $"loc{i}");
            Assert.Equal(TimeSpan.Zero, budget.TryTake(key, false));
            budget.Used(key);
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(budget.Resources, 1, 1_024);
    }

    private static int Take(TokenRequestBudget budget, bool isUrgent, InstallationKey? key = null)
    {
        var taken = 0;
        while (budget.TryTake(key ?? Key, isUrgent) == TimeSpan.Zero)
        {
            taken++;
        }

        return taken;
    }
}
