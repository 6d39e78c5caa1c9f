using System.CommandLine;
using System.Net;
using HoopAI.Benchmarks.Speed.Allocations;

namespace HoopAI.Benchmarks.Speed;

/// <summary><c>summary</c>: what a call costs, against a hand-written one, in one process and interleaved; under 5 minutes.</summary>
internal static class SummaryCommand
{
    public static Command Create()
    {
        var pairs = new Option<int>("--pairs") { Description = "How many interleaved pairs are measured for each figure.", DefaultValueFactory = _ => 31 };
        var only = new Option<string>("--only") { Description = "Only the scenarios whose name holds this.", DefaultValueFactory = _ => "" };
        var check = new Option<bool>("--check") { Description = "Only whether a call allocates more than what is recorded; 1 if so." };
        var record = new Option<bool>("--record") { Description = "Only records what a call allocates." };
        var command = new Command("summary", "What a call costs, against the same call written by hand.") { pairs, only, check, record };
        command.SetAction(async (parsed, _) =>
        {
            if (parsed.GetValue(record))
            {
                return await AllocationsCheck.RecordAsync();
            }

            if (parsed.GetValue(check))
            {
                return await AllocationsCheck.RunAsync();
            }

            var figures = await RunAsync(parsed.GetValue(pairs), parsed.GetValue(only)!);
            var passed = figures.TrueForAll(figure => figure.Passed);
            Console.WriteLine(FigureJson.Of(new { pageBytes = StubPlatform.PageBytes, figures, passed }));
            return passed ? 0 : 1;
        });
        return command;
    }

    private static async Task<List<SpeedFigure>> RunAsync(int pairs, string only)
    {
        var comparisons = Comparison.All.Where(wanted => wanted.Scenario.Contains(only, StringComparison.OrdinalIgnoreCase)).ToList();
        var figures = new List<SpeedFigure>();
        using var stub = new StubPlatform();
        await using var field = await ContestantField.CreateAsync(new Uri("https://platform.test"), "stub", stub);
        await MeasureAsync(field, comparisons, pairs, figures);

        await using var loopback = await LoopbackPlatform.StartAsync();
        using var sockets = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All };
        await using var far = await ContestantField.CreateAsync(loopback.Address, "loopback", sockets);
        await MeasureAsync(far, comparisons.ConvertAll(wanted => wanted with { Time = null, UpperQuartile = null, Bytes = null }), pairs, figures);
        return figures;
    }

    private static async Task MeasureAsync(ContestantField field, List<Comparison> comparisons, int pairs, List<SpeedFigure> figures)
    {
        // The second compiler works on what was called often, in the background: nobody is measured before it is through.
        foreach (var name in comparisons.SelectMany(wanted => (string[])[wanted.Ours, wanted.Peer]).Distinct())
        {
            await SpeedPairs.WarmUpAsync(field[name]);
        }

        foreach (var wanted in comparisons)
        {
            figures.Add(await SpeedPairs.RunAsync(wanted, field, pairs));
        }
    }
}
