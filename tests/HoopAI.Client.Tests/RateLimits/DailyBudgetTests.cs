using HoopAI.Client.RateLimits;
using HoopAI.Client.Tests.Support;

namespace HoopAI.Client.Tests.RateLimits;

/// <summary>The clock starts at noon, UTC.</summary>
public sealed class DailyBudgetTests
{
    private const double Reserve = 0.1;
    private readonly ManualTime _time = new();
    private DailyBudget _day;

    private DailyBudgetStatus Status => _day.StatusAt(_time.GetUtcNow());

    [Fact]
    public void Counts_by_itself_where_the_platform_says_nothing()
    {
        _day = Day(limit: 3);
        Spend(3);

        Assert.Equal(new DailyBudgetStatus(3, 3, _time.GetUtcNow().AddHours(12), false), Status);
        Assert.True(Take(), "A probe finds out whether that is true.");
        Assert.Equal(RateLimitRefusal.DaySpent, Refusal());
    }

    [Fact]
    public void Follows_what_the_platform_says()
    {
        _day = Day(limit: 200_000);

        Spend(1, limit: 1_000, remaining: 400);

        Assert.Equal((1_000, 600, 400), (Status.Limit, Status.Used, Status.Remaining));
    }

    [Fact]
    public void Counts_what_is_under_way_as_used()
    {
        _day = Day();
        Assert.True(Take());
        Assert.True(Take());
        Assert.True(Take());

        _day.Used(Answer(1_000, 900));

        Assert.Equal(102, Status.Used);
    }

    [Fact]
    public void Lets_one_probe_through_every_five_minutes_while_the_day_is_spent()
    {
        _day = Day();
        Spend(1, limit: 1_000, remaining: 0);

        Assert.Equal(RateLimitRefusal.DaySpent, Refusal());
        _time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        Assert.Equal(RateLimitRefusal.DaySpent, Refusal());
        _time.Advance(TimeSpan.FromTicks(1));

        Assert.True(Take());
        Assert.Equal(RateLimitRefusal.DaySpent, Refusal());
    }

    [Fact]
    public void Is_whole_again_when_a_probe_finds_that_the_next_day_has_begun_and_remembers_when_that_was()
    {
        _day = Day();
        Spend(1, limit: 1_000, remaining: 0);
        _time.Advance(TimeSpan.FromHours(3));

        Spend(1, limit: 1_000, remaining: 999);

        Assert.Equal(new DailyBudgetStatus(1_000, 1, _time.GetUtcNow().AddDays(1), true), Status);
        Assert.True(Take());
    }

    [Fact]
    public void Does_not_take_answers_out_of_order_for_a_new_day()
    {
        _day = Day();
        Spend(1, limit: 1_000, remaining: 500);

        Spend(1, limit: 1_000, remaining: 510);

        Assert.False(Status.IsResetObserved);
    }

    [Fact]
    public void Assumes_that_the_day_begins_at_midnight()
    {
        _day = Day();
        Spend(1, limit: 1_000, remaining: 0);

        _time.Advance(TimeSpan.FromHours(12));

        Assert.Equal(1_000, Status.Remaining);
        Assert.Equal(_time.GetUtcNow().AddDays(1), Status.ResetsAt);
        Assert.True(Take());
    }

    [Fact]
    public void Keeps_a_share_for_interactive_calls()
    {
        _day = Day(limit: 100);
        Spend(1, limit: 100, remaining: 11);

        Assert.True(Take(CallPriority.Batch));
        _day.Used(Answer(100, 10));
        Assert.True(Take(CallPriority.Batch), "A probe.");
        _day.Used(Answer(100, 10));

        Assert.Equal(RateLimitRefusal.DailyReserve, Refusal(CallPriority.Batch));
        Assert.True(Take());
    }

    [Fact]
    public void Gives_back_what_was_not_sent()
    {
        _day = Day();
        Assert.True(Take());

        _day.Unused();

        Assert.Equal(0, Status.Used);
    }

    [Fact]
    public void Tells_of_80_90_and_100_percent_once_a_day_each()
    {
        _day = Day(limit: 10);
        var told = Enumerable.Range(0, 10).SelectMany(_ => Spend(1)).ToList();
        Assert.Equal([80, 90, 100], told);

        _time.Advance(TimeSpan.FromHours(12));

        Assert.Equal([80, 90], Spend(9));
        Assert.Empty(Spend(0));
    }

    private DailyBudget Day(int limit = 1_000) => new(limit, _time.GetUtcNow());

    private bool Take(CallPriority priority = CallPriority.Interactive) => _day.TryTake(priority, Reserve, _time.GetUtcNow(), out _);

    private RateLimitRefusal? Refusal(CallPriority priority = CallPriority.Interactive)
    {
        Assert.False(_day.TryTake(priority, Reserve, _time.GetUtcNow(), out var refusal));
        return refusal?.Reason;
    }

    private List<int> Spend(int requests, int? limit = null, int? remaining = null)
    {
        var told = new List<int>();
        for (var i = 0; i < requests; i++)
        {
            Assert.True(Take());
            told.AddRange(_day.Used(limit is null ? null : Answer(limit.Value, remaining!.Value)));
        }

        return told;
    }

    private RateLimitAnswer Answer(int limit, int remaining) => new(new RateLimitSnapshot(_time.GetUtcNow(), null, null, null, limit, remaining), false, null);
}
