using HoopAI.Client.RateLimits;
using HoopAI.Client.Tests.Support;
using Microsoft.Extensions.Logging;

namespace HoopAI.Client.Tests.RateLimits;

public sealed class SharedWindowTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private readonly ManualTime _time = new();
    private readonly ScriptedKeeper _keeper = new();
    private readonly LogCollector _logs = new();
    private readonly SharedWindow _window;
    private readonly LockedDesk _desk;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SharedWindowTests()
    {
        var access = new SharedBudgetAccess(_keeper, "budget", "process", TimeSpan.FromSeconds(30), _logs.CreateLogger("test"));
        _window = new SharedWindow(access, new PermitMemory(100, Interval), _time);
        _desk = new LockedDesk(_window, 10_000, _time);
        _window.Changed = () =>
        {
            _desk.Serve();
            Interlocked.Exchange(ref _changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        };
    }

    [Fact]
    public async Task Asks_the_keeper_when_a_call_finds_no_permit()
    {
        var call = _desk.Ask();

        var (exchange, answer) = await _keeper.AskedAsync();
        answer.SetResult(ScriptedKeeper.Grant(1, new GrantedPermit(0, 7, TimeSpan.Zero)));

        await call.AsTask().Within();
        Assert.Equal(("budget", "process", 100, Interval), (exchange.Budget, exchange.Holder, exchange.Max, exchange.Interval));
        Assert.True(exchange.Wanted > 0);
        Assert.Empty(exchange.Returned);
    }

    [Fact]
    public async Task Uses_a_permit_from_its_time_on()
    {
        var call = _desk.Ask();
        await AnswerAsync(ScriptedKeeper.Grant(1, new GrantedPermit(0, 7, TimeSpan.FromSeconds(3))));

        _time.Advance(TimeSpan.FromMilliseconds(2_999));
        Assert.False(call.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        await call.AsTask().Within();
    }

    [Fact]
    public async Task Hands_a_used_permit_back_with_the_age_of_its_answer()
    {
        var call = _desk.Ask();
        await AnswerAsync(ScriptedKeeper.Grant(1, new GrantedPermit(4, 7, TimeSpan.Zero)));
        _desk.Answer(await call.AsTask().Within());
        _time.Advance(TimeSpan.FromSeconds(2));

        _ = _desk.Ask();
        var (exchange, _) = await _keeper.AskedAsync();

        Assert.Equal([new ReturnedPermit(4, 7, TimeSpan.FromSeconds(2))], exchange.Returned);
    }

    [Fact]
    public async Task Hands_back_what_nobody_needed_without_being_asked()
    {
        var call = _desk.Ask();
        await AnswerAsync(ScriptedKeeper.Grant(1, new GrantedPermit(4, 7, TimeSpan.Zero), new GrantedPermit(5, 8, TimeSpan.Zero)));
        _desk.Answer(await call.AsTask().Within());

        _time.Advance(Interval * 0.7);
        var (exchange, _) = await _keeper.AskedAsync();

        Assert.Equal(0, exchange.Wanted);
        Assert.Equal([new ReturnedPermit(4, 7, Interval * 0.7), new ReturnedPermit(5, 8, null)], exchange.Returned);
    }

    [Fact]
    public async Task Hands_back_again_what_may_not_have_arrived()
    {
        var call = _desk.Ask();
        await AnswerAsync(ScriptedKeeper.Grant(1, new GrantedPermit(4, 7, TimeSpan.Zero)));
        _desk.Answer(await call.AsTask().Within());
        _time.Advance(Interval * 0.7);
        await FailAsync();

        _time.Advance(Interval * 0.7);
        var (exchange, _) = await _keeper.AskedAsync();

        Assert.Equal([new ReturnedPermit(4, 7, 2 * (Interval * 0.7))], exchange.Returned);
    }

    [Fact]
    public async Task Keeps_to_its_share_while_the_keeper_is_away_and_says_so_once()
    {
        var first = _desk.Ask();
        await AnswerAsync(ScriptedKeeper.Grant(50, new GrantedPermit(0, 7, TimeSpan.Zero)));
        _desk.Answer(await first.AsTask().Within());
        _time.Advance(TimeSpan.FromSeconds(3));

        var (second, third) = (_desk.Ask(), _desk.Ask());
        await FailAsync();

        await second.AsTask().Within();
        Assert.False(third.IsCompleted);
        _time.Advance(Interval - TimeSpan.FromSeconds(3));
        await third.AsTask().Within();
        Assert.Single(_logs.Records, text => text.Contains("out of reach", StringComparison.Ordinal) && text.Contains("2 requests", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Comes_back_slowly_since_the_keeper_knows_nothing_of_what_was_sent_meanwhile()
    {
        var first = _desk.Ask();
        await FailAsync();
        _desk.Answer(await first.AsTask().Within());
        _desk.Answer(_desk.Ask().AtOnce());
        _time.Advance(TimeSpan.FromSeconds(2));

        _ = _desk.Ask().AtOnce();
        await AnswerAsync(ScriptedKeeper.Grant(50, [.. Enumerable.Range(0, 4).Select(i => new GrantedPermit(i, 7, TimeSpan.Zero))]));

        Assert.False(_desk.Ask().IsCompleted);
        Assert.Contains(_logs.Records, text => text.Contains("is back", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tells_the_others_of_a_429_at_once()
    {
        var call = _desk.Ask();
        await AnswerAsync(ScriptedKeeper.Grant(1, new GrantedPermit(4, 7, TimeSpan.Zero)));
        _desk.Refuse(await call.AsTask().Within(), TimeSpan.FromSeconds(4));

        var (exchange, _) = await _keeper.AskedAsync();

        Assert.Equal((0, TimeSpan.FromSeconds(4)), (exchange.Wanted, exchange.Pause));
    }

    [Fact]
    public async Task Spares_permits_for_interactive_calls_when_only_batch_waits_and_takes_one_of_them_for_such_a_call()
    {
        _ = _desk.Ask(CallPriority.Batch);
        var (batch, answer) = await _keeper.AskedAsync();
        var changed = _changed.Task;
        answer.SetResult(ScriptedKeeper.Grant(1, new GrantedPermit(0, 7, TimeSpan.FromSeconds(5))));
        await changed.Within();

        _ = _desk.Ask();
        var (interactive, _) = await _keeper.AskedAsync();

        Assert.Equal((5, 0, 1), (batch.Spared, interactive.Spared, interactive.Wanted));
    }

    [Fact]
    public async Task Hands_everything_back_when_it_ends()
    {
        var call = _desk.Ask();
        await AnswerAsync(ScriptedKeeper.Grant(1, new GrantedPermit(4, 7, TimeSpan.Zero), new GrantedPermit(5, 8, TimeSpan.Zero)));
        _desk.Answer(await call.AsTask().Within());

        var ending = _window.DisposeAsync();
        var (exchange, answer) = await _keeper.AskedAsync();
        answer.SetResult(ScriptedKeeper.Grant(1));
        await ending.AsTask().Within();

        Assert.Equal([new ReturnedPermit(4, 7, TimeSpan.Zero), new ReturnedPermit(5, 8, null)], exchange.Returned);
    }

    private async Task AnswerAsync(SharedPermitGrant grant)
    {
        var (_, answer) = await _keeper.AskedAsync();
        var changed = _changed.Task;
        answer.SetResult(grant);
        await changed.Within();
    }

    private async Task FailAsync()
    {
        var (_, answer) = await _keeper.AskedAsync();
        var changed = _changed.Task;
        answer.SetException(new InvalidOperationException("The database is away."));
        await changed.Within();
    }
}
