using System.CommandLine;

namespace HoopAI.Benchmarks.Memory;

/// <summary><c>memory</c>: what the client keeps of each installation and each paced resource, and whether memory is flat over an hour of traffic.</summary>
internal static class MemoryCommand
{
    private const int FewCalls = 3;
    private const int FullWindow = 100;

    public static Command Create()
    {
        var resources = new Option<int>("--resources") { Description = "How many locations are called; a fifth of them until their window is full.", DefaultValueFactory = _ => 100_000 };
        var command = new Command("memory", "Bytes of a cached installation and of an idle budget, and memory over a simulated hour; prints JSON.") { resources };
        command.SetAction(async (parsed, _) =>
        {
            var figures = await RunAsync(parsed.GetValue(resources));
            Console.WriteLine(FigureJson.Of(figures));
            return figures.Passed ? 0 : 1;
        });
        return command;
    }

    private static async Task<MemoryFigures> RunAsync(int resources)
    {
        var (idle, installation) = await MeasureCachesAsync(resources);
        return new MemoryFigures
        {
            Resources = resources,
            CachedInstallation = installation,
            IdleBudget = idle,
            FilledResources = resources / 5,
            IdleBudgetOnceFull = await MeasureFullAsync(resources / 5),
            Hour = await HourBench.RunAsync(),
        };
    }

    private static async Task<(double Budget, double Installation)> MeasureCachesAsync(int resources)
    {
        await using var bench = new CacheBench();
        var budget = await bench.MeasureBudgetsAsync(resources, FewCalls);
        return (budget, await bench.MeasureInstallationsAsync(resources));
    }

    private static async Task<double> MeasureFullAsync(int resources)
    {
        await using var bench = new CacheBench();
        return await bench.MeasureBudgetsAsync(resources, FullWindow);
    }
}
