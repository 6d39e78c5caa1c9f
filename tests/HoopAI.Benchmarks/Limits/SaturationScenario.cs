using HoopAI.Client;
using HoopAI.Sandbox;

namespace HoopAI.Benchmarks.Limits;

/// <summary>One process that sends as much as it may, to one location or to many at once.</summary>
internal static class SaturationScenario
{
    private const int Callers = 120;

    public static async Task<LimitFigure> RunAsync(LimitWindow window, int delay, int locations, CallPriority priority, TimeSpan time)
    {
        await using var platform = await Platform.StartAsync(window, delay);
        await using var client = new LimitedClient(platform.BaseAddress);
        var ids = Enumerable.Range(0, locations).Select(i => $"location-{i:D3}").ToList();
        var callers = ids.Select(id => client.Of(id, platform.Install(id)).With(new CallOptions { Priority = priority })).ToList();
        using var until = new CancellationTokenSource(time);
        var done = await Task.WhenAll(callers.Select(caller => LimitedClient.SaturateAsync(caller, Callers, until.Token)));
        var arrivals = ids.Select(platform.ArrivalsOf).ToList();
        var (refused, use) = (arrivals.Sum(one => one.Refused), arrivals.Min(one => one.Use));
        return new LimitFigure(
            $"saturate {locations} location{(locations == 1 ? "" : "s")}, {priority.ToString().ToLowerInvariant()}", window.ToString(), delay, arrivals.Sum(one => one.Count), refused, use,
            new Dictionary<string, double> { ["failedCalls"] = done.Sum(one => one.Failed), ["mostUse"] = arrivals.Max(one => one.Use) },
            refused == 0 && use >= (delay > 50 ? 0.94 : 0.98) && done.All(one => one.Failed == 0));
    }
}
