namespace HoopAI.Sandbox.Tests;

public sealed class ManualTimeProviderTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public void Stands_still_until_it_is_moved()
    {
        var start = _clock.GetUtcNow();
        var timestamp = _clock.GetTimestamp();

        _clock.Advance(TimeSpan.FromSeconds(90));

        Assert.Equal(start.AddSeconds(90), _clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromSeconds(90), _clock.GetElapsedTime(timestamp));
    }

    [Fact]
    public void Fires_timers_in_their_order_and_each_at_its_own_time()
    {
        var start = _clock.GetUtcNow();
        var fired = new List<(string Name, double After)>();
        using var late = Timer("late", 20);
        using var early = Timer("early", 10);

        _clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal([("early", 10), ("late", 20)], fired);

        ITimer Timer(string name, int seconds) => _clock.CreateTimer(
            _ => fired.Add((name, (_clock.GetUtcNow() - start).TotalSeconds)), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);
    }

    [Fact]
    public void Fires_a_periodic_timer_as_often_as_its_period_passes()
    {
        var count = 0;
        using var timer = _clock.CreateTimer(_ => count++, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));

        _clock.Advance(TimeSpan.FromSeconds(7));

        Assert.Equal(4, count);
    }

    [Fact]
    public async Task Carries_delays_and_timeouts()
    {
        var delay = Task.Delay(TimeSpan.FromHours(1), _clock);
        using var timeout = new CancellationTokenSource(TimeSpan.FromHours(2), _clock);
        await _clock.WhenTimersAsync(2);

        _clock.Advance(TimeSpan.FromMinutes(59));
        Assert.False(delay.IsCompleted);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await delay;
        Assert.False(timeout.IsCancellationRequested);
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.True(timeout.IsCancellationRequested);
    }

    [Fact]
    public void Forgets_a_timer_that_is_disposed()
    {
        _clock.CreateTimer(_ => Assert.Fail("It fired."), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan).Dispose();

        Assert.Equal(0, _clock.ActiveTimers);
        _clock.Advance(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Does_not_go_back() => Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Advance(TimeSpan.FromTicks(-1)));

    [Fact]
    public async Task Runs_with_the_system_and_can_be_moved_besides()
    {
        var clock = ManualTimeProvider.Running();
        var short_ = Task.Delay(TimeSpan.FromMilliseconds(20), clock);
        var @long = Task.Delay(TimeSpan.FromDays(1), clock);

        await short_;
        Assert.False(@long.IsCompleted);
        clock.Advance(TimeSpan.FromDays(1));
        await @long;
        Assert.True(clock.GetUtcNow() >= TimeProvider.System.GetUtcNow().AddHours(23));
    }

    [Fact]
    public async Task Tells_when_somebody_waits_for_just_so_long()
    {
        var waiting = _clock.WhenWaitingAsync(TimeSpan.FromSeconds(2));
        using var other = new CancellationTokenSource(TimeSpan.FromSeconds(3), _clock);
        Assert.False(waiting.IsCompleted);

        var delay = Task.Delay(TimeSpan.FromSeconds(2), _clock);
        await waiting;
        await _clock.PassAsync(TimeSpan.FromSeconds(2));

        await delay;
        Assert.False(other.IsCancellationRequested);
        await _clock.PassAsync(TimeSpan.FromSeconds(1));
        Assert.True(other.IsCancellationRequested);
    }
}
