using System.Diagnostics;
using HoopAI.Client;
using HoopAI.Sandbox;

namespace HoopAI.Benchmarks.Limits;

/// <summary>A batch that sends as much as it may, and somebody who calls now and then and waits for the answer.</summary>
internal static class PriorityScenario
{
    private const string Location = "location-000";
    private const int Callers = 120;
    private const int Seed = 4;
    private static readonly TimeSpan MeanPause = TimeSpan.FromMilliseconds(500);

    public static async Task<LimitFigure> RunAsync(LimitWindow window, int delay, TimeSpan time)
    {
        await using var platform = await Platform.StartAsync(window, delay);
        await using var client = new LimitedClient(platform.BaseAddress);
        var caller = client.Of(Location, platform.Install(Location));
        using var until = new CancellationTokenSource(time);
        var batch = LimitedClient.SaturateAsync(caller.With(new CallOptions { Priority = CallPriority.Batch }), Callers, until.Token);
        var waits = await CallAsync(caller, until.Token);
        var (_, failed) = await batch;
        var arrivals = platform.ArrivalsOf(Location);
        var p99 = waits.Order().ElementAt((int)(waits.Count * 0.99)).TotalMilliseconds;
        return new LimitFigure(
            "interactive calls during a batch", window.ToString(), delay, arrivals.Count, arrivals.Refused, arrivals.Use,
            new Dictionary<string, double>
            {
                ["interactiveCalls"] = waits.Count, ["medianMilliseconds"] = Math.Round(waits.Order().ElementAt(waits.Count / 2).TotalMilliseconds, 1),
                ["p99Milliseconds"] = Math.Round(p99, 1), ["maxMilliseconds"] = Math.Round(waits.Max().TotalMilliseconds, 1), ["failedCalls"] = failed,
            },
            arrivals.Refused == 0 && failed == 0 && p99 <= 400);
    }

    /// <summary>From the call to its answer: the platform's own delay is in it.</summary>
    private static async Task<List<TimeSpan>> CallAsync(HoopAICaller caller, CancellationToken until)
    {
        var (waits, random) = (new List<TimeSpan>(), new Random(Seed));
        try
        {
            while (true)
            {
                await Task.Delay(MeanPause * -Math.Log(1 - random.NextDouble()), until);
                var start = Stopwatch.GetTimestamp();
                await caller.Locations.GetLocationAsync(Location, until);
                waits.Add(Stopwatch.GetElapsedTime(start));
            }
        }
        catch (OperationCanceledException)
        {
            return waits;
        }
    }
}
