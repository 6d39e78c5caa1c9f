using HoopAI.Client.RateLimits;
using HoopAI.Client.Tests.Support;

namespace HoopAI.Client.Tests.RateLimits;

/// <summary>The clock starts at noon, UTC.</summary>
public sealed class DailyBudgetTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void Counts_by_itself_where_the_platform_says_nothing()
    {
        var day = Day(limit: 3);
        Spend(day, 3);

        Assert.Equal(new DailyBudgetStatus(3, 3, _time.GetUtcNow().AddHours(12), false), day.Status);
        Assert.True(Take(day), "A probe finds out whether that is true.");
        Assert.Equal(RateLimitRefusal.DaySpent, Refusal(day));
    }

    [Fact]
    public void Follows_what_the_platform_says()
    {
        var day = Day(limit: 200_000);

        Spend(day, 1, limit: 1_000, remaining: 400);

        Assert.Equal((1_000, 600, 400), (day.Status.Limit, day.Status.Used, day.Status.Remaining));
    }

    [Fact]
    public void Counts_what_is_under_way_as_used()
    {
        var day = Day();
        Assert.True(Take(day));
        Assert.True(Take(day));
        Assert.True(Take(day));

        day.Used(Answer(1_000, 900));

        Assert.Equal(102, day.Status.Used);
    }

    [Fact]
    public void Lets_one_probe_through_every_five_minutes_while_the_day_is_spent()
    {
        var day = Day();
        Spend(day, 1, limit: 1_000, remaining: 0);

        Assert.Equal(RateLimitRefusal.DaySpent, Refusal(day));
        _time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        Assert.Equal(RateLimitRefusal.DaySpent, Refusal(day));
        _time.Advance(TimeSpan.FromTicks(1));

        Assert.True(Take(day));
        Assert.Equal(RateLimitRefusal.DaySpent, Refusal(day));
    }

    [Fact]
    public void Is_whole_again_when_a_probe_finds_that_the_next_day_has_begun_and_remembers_when_that_was()
    {
        var day = Day();
        Spend(day, 1, limit: 1_000, remaining: 0);
        _time.Advance(TimeSpan.FromHours(3));

        Spend(day, 1, limit: 1_000, remaining: 999);

        Assert.Equal(new DailyBudgetStatus(1_000, 1, _time.GetUtcNow().AddDays(1), true), day.Status);
        Assert.True(Take(day));
    }

    [Fact]
    public void Does_not_take_answers_out_of_order_for_a_new_day()
    {
        var day = Day();
        Spend(day, 1, limit: 1_000, remaining: 500);

        Spend(day, 1, limit: 1_000, remaining: 510);

        Assert.False(day.Status.IsResetObserved);
    }

    [Fact]
    public void Assumes_that_the_day_begins_at_midnight()
    {
        var day = Day();
        Spend(day, 1, limit: 1_000, remaining: 0);

        _time.Advance(TimeSpan.FromHours(12));

        Assert.Equal(1_000, day.Status.Remaining);
        Assert.Equal(_time.GetUtcNow().AddDays(1), day.Status.ResetsAt);
        Assert.True(Take(day));
    }

    [Fact]
    public void Keeps_a_share_for_interactive_calls()
    {
        var day = Day(limit: 100, reserve: 0.1);
        Spend(day, 1, limit: 100, remaining: 11);

        Assert.True(Take(day, CallPriority.Batch));
        day.Used(Answer(100, 10));
        Assert.True(Take(day, CallPriority.Batch), "A probe.");
        day.Used(Answer(100, 10));

        Assert.Equal(RateLimitRefusal.DailyReserve, Refusal(day, CallPriority.Batch));
        Assert.True(Take(day));
    }

    [Fact]
    public void Gives_back_what_was_not_sent()
    {
        var day = Day();
        Assert.True(Take(day));

        day.Unused();

        Assert.Equal(0, day.Status.Used);
    }

    [Fact]
    public void Tells_of_80_90_and_100_percent_once_a_day_each()
    {
        var day = Day(limit: 10);
        var told = Enumerable.Range(0, 10).SelectMany(_ => Spend(day, 1)).ToList();
        Assert.Equal([80, 90, 100], told);

        _time.Advance(TimeSpan.FromHours(12));

        Assert.Equal([80, 90], Spend(day, 9));
        Assert.Empty(Spend(day, 0));
    }

    private DailyBudget Day(int limit = 1_000, double reserve = 0.05) => new(new RateLimitOptions { DailyLimit = limit, DailyReserve = reserve }, _time);

    private static bool Take(DailyBudget day, CallPriority priority = CallPriority.Interactive) => day.TryTake(priority, out _);

    private static RateLimitRefusal? Refusal(DailyBudget day, CallPriority priority = CallPriority.Interactive)
    {
        Assert.False(day.TryTake(priority, out var refusal));
        return refusal?.Reason;
    }

    private static List<int> Spend(DailyBudget day, int requests, int? limit = null, int? remaining = null)
    {
        var told = new List<int>();
        for (var i = 0; i < requests; i++)
        {
            Assert.True(Take(day));
            told.AddRange(day.Used(limit is null ? null : Answer(limit.Value, remaining!.Value)));
        }

        return told;
    }

    private static RateLimitAnswer Answer(int limit, int remaining) => new(new RateLimitSnapshot(default, null, null, null, limit, remaining), false, null);
}
