using HoopAI.Client.RateLimits;
using HoopAI.Client.Tests.RateLimits.Simulation;
using HoopAI.Client.Tests.Support;

namespace HoopAI.Client.Tests.RateLimits;

/// <summary>A minute of traffic and more, by a clock that is moved: what the benchmark <c>limits</c> shows in real time, for many seeds.</summary>
public sealed class PacingSimulationTests
{
    private const int Outside = 5;
    private readonly ManualTime _time = new();
    private LocalWindow? _window;

    public static TheoryData<bool, int, int> Windows()
    {
        var data = new TheoryData<bool, int, int>();
        foreach (var seed in Enumerable.Range(1, 2))
        {
            foreach (var delay in new[] { 0, 50, 500 })
            {
                data.Add(true, delay, seed);
                data.Add(false, delay, seed);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Windows))]
    public void A_saturated_budget_meets_no_429_and_is_used_up(bool isSliding, int delay, int seed)
    {
        var (callers, platform) = Simulate(isSliding, delay, seed);
        callers.Saturate(seed == 1 ? CallPriority.Interactive : CallPriority.Batch, 150);

        callers.Run(TimeSpan.FromSeconds(60));

        Assert.Equal(0, platform.Refused);
        Assert.InRange(platform.UseFrom(100), delay > 50 ? 0.94 : 0.98, 1.0);
    }

    [Theory]
    [MemberData(nameof(Windows))]
    public void A_budget_that_is_ours_alone_is_never_taken_for_a_shared_one(bool isSliding, int delay, int seed)
    {
        var (callers, _) = Simulate(isSliding, delay, seed);
        var random = new Random(seed);

        callers.Run(TimeSpan.FromSeconds(90), millisecond =>
        {
            // Rushes, trickles and silences.
            if (random.Next(millisecond / 10_000 % 3 == 0 ? 10 : 400) == 0)
            {
                callers.CallOnce(random.Next(2) == 0 ? CallPriority.Interactive : CallPriority.Batch);
            }

            Assert.False(_window!.IsContended);
        });
    }

    [Theory]
    [MemberData(nameof(Windows))]
    public void A_batch_that_saturates_leaves_room_for_interactive_calls_and_uses_what_is_left(bool isSliding, int delay, int seed)
    {
        var (callers, platform) = Simulate(isSliding, delay, seed);
        var random = new Random(seed);
        callers.Saturate(CallPriority.Batch, 150);

        callers.Run(TimeSpan.FromSeconds(60), _ =>
        {
            if (random.Next(500) == 0)
            {
                callers.CallOnce(CallPriority.Interactive);
            }
        });

        Assert.Equal(0, platform.Refused);
        Assert.InRange(callers.Waits.Count, 60, 200);
        Assert.InRange(callers.Waits.Order().ElementAt((int)(callers.Waits.Count * 0.99)), TimeSpan.Zero, TimeSpan.FromMilliseconds(400));
        Assert.InRange(platform.UseFrom(100), delay > 50 ? 0.93 : 0.95, 1.0);
    }

    [Theory]
    [MemberData(nameof(Windows))]
    public void Whoever_else_spends_half_of_it_is_made_room_for(bool isSliding, int delay, int seed)
    {
        var (callers, platform) = Simulate(isSliding, delay, seed);
        var (accepted, refused) = (0, 0);
        callers.Run(TimeSpan.FromMilliseconds(new Random(seed).Next(20_000)), Outsider);
        callers.Saturate(CallPriority.Interactive, 100);

        callers.Run(TimeSpan.FromSeconds(120), Outsider);

        Assert.InRange(platform.Refused, 0, (platform.Accepted + platform.Refused) / 100);
        Assert.InRange(platform.Accepted, 400, 600);
        Assert.InRange(refused, 0, accepted / 5);

        void Outsider(int millisecond)
        {
            if (millisecond % (1000 / Outside) == 0)
            {
                var isAccepted = platform.Count();
                (accepted, refused) = (accepted + (isAccepted ? 1 : 0), refused + (isAccepted ? 0 : 1));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Windows))]
    public void When_the_outsider_has_gone_all_of_it_is_used_again(bool isSliding, int delay, int seed)
    {
        var (callers, platform) = Simulate(isSliding, delay, seed);
        callers.Saturate(CallPriority.Interactive, 150);
        callers.Run(TimeSpan.FromSeconds(60), millisecond => _ = millisecond % 200 == 0 && platform.Count());
        callers.Run(TimeSpan.FromSeconds(60));
        var before = platform.Arrivals.Count;

        callers.Run(TimeSpan.FromSeconds(60));

        Assert.InRange(platform.UseFrom(before), delay > 50 ? 0.94 : 0.98, 1.0);
    }

    private (SimulatedCallers Callers, SimulatedPlatform Platform) Simulate(bool isSliding, int delay, int seed)
    {
        var platform = new SimulatedPlatform(_time, isSliding, TimeSpan.FromMilliseconds(delay), new Random(seed));
        _window = new LocalWindow(new PermitMemory(SimulatedPlatform.Max, SimulatedPlatform.Interval), _time);
        var desk = new LockedDesk(_window, 10_000, _time);
        return (new SimulatedCallers(desk, platform, _time), platform);
    }
}
