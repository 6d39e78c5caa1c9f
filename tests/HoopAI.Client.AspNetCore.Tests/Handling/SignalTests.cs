using HoopAI.Sandbox;

namespace HoopAI.Client.AspNetCore.Tests.Handling;

/// <summary>What wakes the worker.</summary>
public sealed class SignalTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private readonly ManualTimeProvider _clock = new();
    private readonly WebhookSignal _signal = new();

    [Fact]
    public async Task A_wait_ends_when_the_signal_is_set_before_or_after_it_began()
    {
        _signal.Set();
        await _signal.WaitAsync(Longest, _clock, CancellationToken.None).Within();
        var waiting = _signal.WaitAsync(Longest, _clock, CancellationToken.None);
        Assert.False(waiting.IsCompleted);
        _signal.Set();
        await waiting.Within();
    }

    [Fact]
    public async Task Waits_that_ended_by_time_take_no_signal_from_those_after_them()
    {
        for (var i = 0; i < 100; i++)
        {
            var over = _signal.WaitAsync(Longest, _clock, CancellationToken.None);
            _clock.Advance(Longest);
            await over.Within();
        }

        var waiting = _signal.WaitAsync(Longest, _clock, CancellationToken.None);
        _signal.Set();
        await waiting.Within();
        Assert.Equal(0, _clock.ActiveTimers);
    }

    [Fact]
    public async Task A_host_that_stops_ends_it()
    {
        using var stopping = new CancellationTokenSource();
        var waiting = _signal.WaitAsync(Longest, _clock, stopping.Token);
        await stopping.CancelAsync();
        await waiting.Within();
    }
}
