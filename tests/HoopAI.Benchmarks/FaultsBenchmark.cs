using System.CommandLine;
using HoopAI.Benchmarks.Faults;

namespace HoopAI.Benchmarks;

/// <summary>How far calls overrun their deadlines in real time, and what thousands of faulted calls leave behind, against as many that met no fault.</summary>
internal static class FaultsBenchmark
{
    private const double LongestOverrunMilliseconds = 250;
    private const double MostMegabytesLeft = 2;

    public static Command Command()
    {
        var calls = new Option<int>("--calls") { Description = "How many faulted calls, and how many without a fault.", DefaultValueFactory = _ => 10_000 };
        var deadlines = new Option<int>("--deadlines") { Description = "How many calls run into their deadline.", DefaultValueFactory = _ => 1_000 };
        var json = new Option<bool>("--json") { Description = "JSON instead of a few lines." };
        var command = new Command("faults", "Deadlines in real time, and leaks of connections and buffers.") { calls, deadlines, json };
        command.SetAction(async (parsed, _) =>
        {
            var figures = await RunAsync(parsed.GetValue(calls), parsed.GetValue(deadlines));
            Console.WriteLine(parsed.GetValue(json)
                ? FigureJson.Of(figures)
                : figures.ToText());
            return figures.Passed ? 0 : 1;
        });
        return command;
    }

    private static async Task<FaultFigures> RunAsync(int calls, int deadlines)
    {
        await using var bench = await FaultBench.StartAsync();
        var overruns = await bench.MeasureDeadlinesAsync(deadlines);

        // Both kinds once before anything is measured: what is made once is no leak.
        await bench.CallAsync(calls / 10, faulted: false);
        await bench.CallAsync(calls / 10, faulted: true);
        var peer = await bench.CallAsync(calls, faulted: false);
        var faulted = await bench.CallAsync(calls, faulted: true);
        return new FaultFigures
        {
            DeadlineOverrunMilliseconds = overruns,
            Calls = calls,
            Faulted = faulted,
            WithoutFaults = peer,
            Passed = overruns.P99 <= LongestOverrunMilliseconds
                && faulted.SocketsLeft <= peer.SocketsLeft
                && faulted.MegabytesLeft <= Math.Max(0, peer.MegabytesLeft) + MostMegabytesLeft
                && faulted.PostsProcessedTwice == 0,
        };
    }
}
