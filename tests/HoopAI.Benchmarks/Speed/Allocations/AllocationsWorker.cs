using System.CommandLine;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace HoopAI.Benchmarks.Speed.Allocations;

/// <summary>
/// The process that measures allocations. Everything in it is compiled once and fully: what escapes to the heap would otherwise depend on how far the
/// second compiler has come, and on what it has seen. So the figures are the same in every run, to the byte.
/// </summary>
/// <remarks>They may differ from the summary's, whose code is compiled for what it does: an exception costs some hundred bytes less there.</remarks>
internal static class AllocationsWorker
{
    private const string Name = "allocations-worker";
    private const int WarmUpCalls = 200;
    private const int Rounds = 21;
    private const int CallsOfARound = 100;

    public static Command Command()
    {
        var command = new Command(Name, "A process of the command summary.") { Hidden = true };
        command.SetAction(async (_, _) => Console.WriteLine((await MeasureAsync()).ToJson()));
        return command;
    }

    /// <summary>Starts the process, and reads what it has measured.</summary>
    public static async Task<RecordedAllocations> StartAsync()
    {
        var start = ThisProgram.StartInfo(Name);
        start.Environment["DOTNET_TieredCompilation"] = "0";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? RecordedAllocations.Parse(output)
            : throw new InvalidOperationException($"The process that measures allocations ended with {process.ExitCode}; what it wrote stands above.");
    }

    private static async Task<RecordedAllocations> MeasureAsync()
    {
        using var stub = new StubPlatform();
        await using var field = await ContestantField.CreateAsync(new Uri("https://platform.test"), "stub", stub);
        var bytes = new Dictionary<string, Dictionary<string, long>>();
        foreach (var contestant in (string[])[Contestants.Whole, Contestants.Bare])
        {
            bytes.Add(contestant, []);
            foreach (var (scenario, call) in field[contestant].Scenarios.Where(scenario => IsStable(scenario.Key)))
            {
                bytes[contestant].Add(scenario, await MeasureAsync(call));
            }
        }

        return new RecordedAllocations(RuntimeInformation.FrameworkDescription, bytes);
    }

    /// <summary>Whether callers at once, or a call and the refresh that it asked for, wait for each other depends on processors and load; waiting allocates.</summary>
    private static bool IsStable(string scenario) => scenario is not (ParallelCalls.Scenario or Scenarios.Refresh);

    /// <summary>The median of some rounds: now and then a round has a timer's or a list's bytes too.</summary>
    private static async Task<long> MeasureAsync(Func<Task> call)
    {
        await Repeat.TimesAsync(WarmUpCalls, call);
        var rounds = new List<long>();
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await Repeat.TimesAsync(CallsOfARound, call);
            rounds.Add((GC.GetTotalAllocatedBytes(precise: true) - before) / CallsOfARound);
        }

        rounds.Sort();
        return rounds[Rounds / 2];
    }
}
