using System.CommandLine;
using HoopAI.Benchmarks.Store;

namespace HoopAI.Benchmarks;

/// <summary>What the background refresher asks of PostgreSQL when an app has a million installations.</summary>
internal static class StoreBenchmark
{
    private const double LongestMedianMilliseconds = 10;

    private static readonly TimeSpan SlowAnswer = TimeSpan.FromMilliseconds(200);

    public static Command Command()
    {
        var installations = new Option<int>("--installations") { Description = "How many rows.", DefaultValueFactory = _ => 1_000_000 };
        var batches = new Option<int>("--batches") { Description = "How many batches of 100 are measured.", DefaultValueFactory = _ => 100 };
        var refreshes = new Option<int>("--refreshes") { Description = "How many installations are refreshed against the sandbox, twice.", DefaultValueFactory = _ => 3_000 };
        var json = new Option<bool>("--json") { Description = "JSON instead of the plans and a few lines." };
        var command = new Command("store", "Claims of due refreshes in PostgreSQL: plans, the time of a batch of 100, and refreshes against the sandbox.") { installations, batches, refreshes, json };
        command.SetAction(async (parsed, _) =>
        {
            var result = await RunAsync(parsed.GetValue(installations), parsed.GetValue(batches), parsed.GetValue(refreshes));
            Console.WriteLine(parsed.GetValue(json)
                ? FigureJson.Of(result)
                : result.ToText());
            return result.Passed ? 0 : 1;
        });
        return command;
    }

    private static async Task<StoreFigures> RunAsync(int installations, int batches, int refreshes)
    {
        await using var bench = await StoreBench.StartAsync();
        var load = await bench.LoadAsync(installations);
        var times = await bench.ClaimAsync(first: 20, batches);

        // On the connection that has just been in use.
        var plans = await bench.PlansAsync();
        var claims = await bench.ClaimThroughStoreAsync(batches);
        var (claimsPerSecond, savesPerSecond) = await bench.WorkAsync(workers: 8, batches: batches);
        var refreshed = await RefreshBench.RunAsync(bench.ConnectionString, bench.KeysFolder, refreshes, SlowAnswer);
        return new StoreFigures
        {
            Installations = installations,
            LoadSeconds = Math.Round(load, 1),
            Plans = plans,
            StatementMilliseconds = times.Statements.Figures,
            FirstStatementsMilliseconds = times.First.Figures,
            CommitMilliseconds = times.Commits.Figures,
            ClaimDueMilliseconds = claims.Figures,
            ClaimedPerSecondWithEightWorkers = Math.Round(claimsPerSecond),
            SavedPerSecondWithEightWorkers = Math.Round(savesPerSecond),
            Refreshes = refreshed,
            MillionADay = DayFigures.Of(refreshed, claimsPerSecond, savesPerSecond),
            Passed = plans.All(plan => plan is { SequentialScan: false, Sort: false }) && times.Statements.Figures.Median <= LongestMedianMilliseconds,
        };
    }
}
