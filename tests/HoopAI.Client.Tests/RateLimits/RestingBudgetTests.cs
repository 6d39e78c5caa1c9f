using HoopAI.Client.RateLimits;
using HoopAI.Client.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace HoopAI.Client.Tests.RateLimits;

/// <summary>A budget whose resource nobody calls any more lets go of most of itself, and forgets nothing.</summary>
public sealed class RestingBudgetTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(2);
    private readonly ManualTime _time = new();
    private readonly RateBudget _budget;
    private readonly RateBudgetSource _source;

    public RestingBudgetTests()
    {
        _source = new RateBudgetSource("app", new RateLimitOptions { Max = 100, Interval = Interval }, _time, share: null);
        _budget = new RateBudgets().Of(ClientBench.Location, _source);
    }

    [Fact]
    public async Task Goes_on_with_what_the_platform_said()
    {
        Call(max: 2, interval: TimeSpan.FromSeconds(30), remaining: 1);
        _time.Advance(Idle);
        Assert.False(IsBusy());

        Assert.Equal((2, 1, TimeSpan.FromSeconds(30)), (_budget.Snapshot?.Max, _budget.Snapshot?.Remaining, _budget.Snapshot?.Interval));
        Call();
        Call();
        var third = Ask().AsTask();
        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(third.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        await third.Within();
    }

    [Fact]
    public void Goes_on_counting_the_day()
    {
        Call();
        Call();
        _time.Advance(Idle);
        Assert.False(IsBusy());
        Call();

        Assert.Equal(3, _budget.Day?.Used);
    }

    [Fact]
    public void Stays_as_it_is_while_a_request_is_under_way()
    {
        var first = Ask();
        _time.Advance(Idle);
        Assert.True(IsBusy());

        _budget.Used(first.AtOnce().Permit, null);
        _time.Advance(Idle);

        Assert.False(IsBusy());
    }

    [Fact]
    public async Task Stays_as_it_is_while_a_pause_is_on()
    {
        _budget.Used(Ask().AtOnce().Permit, Answer(null, null, null) with { IsRefused = true, RetryAfter = TimeSpan.FromMinutes(4) });
        _time.Advance(Idle);
        Assert.True(IsBusy());
        var waiting = Ask().AsTask();

        _time.Advance(Idle);

        await waiting.Within();
    }

    [Fact]
    public void Stays_as_it_is_while_others_are_known_to_spend()
    {
        Call(max: 100, interval: TimeSpan.FromMinutes(1), remaining: 40);

        _time.Advance(Idle);
        Assert.True(IsBusy());
        _time.Advance(Idle);

        Assert.False(IsBusy());
    }

    [Fact]
    public void Stays_as_it_is_while_it_is_called()
    {
        for (var i = 0; i < 60; i++)
        {
            Call();
            _time.Advance(Interval / 2);
        }

        Assert.True(IsBusy());
    }

    [Fact]
    public async Task One_that_processes_share_rests_when_everything_is_handed_back()
    {
        var keeper = new ScriptedKeeper();
        var source = new RateBudgetSource("app", new RateLimitOptions { Max = 100, Interval = Interval }, _time, name => new SharedBudgetAccess(keeper, name, "me", Interval, NullLogger.Instance));
        var budget = new RateBudgets().Of(ClientBench.Location, source);
        var asked = budget.AcquireAsync(new PermitRequest(CallPriority.Interactive, Idle, _time.GetTimestamp()), default).AsTask();
        var (exchange, answer) = await keeper.AskedAsync();
        Assert.Equal($"app {ClientBench.Location}", exchange.Budget);
        answer.SetResult(ScriptedKeeper.Grant(3, new GrantedPermit(0, 7, TimeSpan.Zero)));
        budget.Used((await asked.Within()).Permit, null);
        Assert.False(budget.TryRest());

        _time.Advance(Interval);
        var (handingBack, received) = await keeper.AskedAsync();
        Assert.Equal(0, Assert.Single(handingBack.Returned).Slot);
        received.SetResult(ScriptedKeeper.Grant(3));
        await Eventually(budget.TryRest);

        var next = budget.AcquireAsync(new PermitRequest(CallPriority.Interactive, Idle, _time.GetTimestamp()), default).AsTask();
        var (again, _) = await keeper.AskedAsync();
        Assert.True(again.Wanted > 0);
        Assert.False(next.IsCompleted);
    }

    private static async Task Eventually(Func<bool> happens)
    {
        for (var i = 0; i < 1_000 && !happens(); i++)
        {
            await Task.Delay(5);
        }

        Assert.True(happens());
    }

    private bool IsBusy() => _source.Busy.Count > 0;

    private ValueTask<PermitOutcome> Ask() => _budget.AcquireAsync(new PermitRequest(CallPriority.Interactive, TimeSpan.FromHours(1), _time.GetTimestamp()), default);

    private void Call(int? max = null, TimeSpan? interval = null, int? remaining = null) => _budget.Used(Ask().AtOnce().Permit, Answer(max, interval, remaining));

    private RateLimitAnswer Answer(int? max, TimeSpan? interval, int? remaining) =>
        new(new RateLimitSnapshot(_time.GetUtcNow(), max, remaining, interval, null, null), false, null);
}
