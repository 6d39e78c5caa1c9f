using System.CommandLine;
using System.Net;
using System.Text.Json;

namespace HoopAI.Benchmarks.Speed;

/// <summary><c>summary</c>: what a call costs, against a hand-written one, in one process and interleaved; under 5 minutes.</summary>
internal static class SummaryCommand
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var pairs = new Option<int>("--pairs") { Description = "How many interleaved pairs are measured for each figure.", DefaultValueFactory = _ => 31 };
        var command = new Command("summary", "What a call costs, against the same call written by hand.") { pairs };
        command.SetAction(async (parsed, _) =>
        {
            var figures = await RunAsync(parsed.GetValue(pairs));
            Console.WriteLine(JsonSerializer.Serialize(new { pageBytes = StubPlatform.PageBytes, figures, passed = figures.TrueForAll(figure => figure.Passed) }, Layout));
            return figures.TrueForAll(figure => figure.Passed) ? 0 : 1;
        });
        return command;
    }

    private static async Task<List<SpeedFigure>> RunAsync(int pairs)
    {
        var figures = new List<SpeedFigure>();
        using var stub = new StubPlatform();
        figures.AddRange(await AgainstHandWrittenAsync(new Uri("https://platform.test"), "stub", stub, pairs));
        await using var loopback = await LoopbackPlatform.StartAsync();
        using var sockets = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All };
        figures.AddRange(await AgainstHandWrittenAsync(loopback.Address, "loopback", sockets, pairs));
        return figures;
    }

    private static async Task<List<SpeedFigure>> AgainstHandWrittenAsync(Uri platform, string transport, HttpMessageHandler handler, int pairs)
    {
        var (hand, bare) = (Contestants.HandWritten(platform, handler), Contestants.Bare(platform, handler));
        var (whole, services) = await Contestants.WholeAsync(platform, handler);
        await using var ending = services;
        var figures = new List<SpeedFigure>();
        foreach (var scenario in hand.Scenarios.Keys)
        {
            foreach (var ours in (Contestant[])[whole, bare])
            {
                var figure = await SpeedPairs.RunAsync(scenario, transport, ours, hand, pairs);
                figures.Add(ours == whole && transport == "stub" ? WithGoals(figure) : figure);
            }
        }

        figures.Add(await SpeedPairs.RunAsync(ParallelCalls.Scenario, transport, ParallelCalls.Of(whole), ParallelCalls.Of(hand), Math.Min(pairs, 31)));
        return figures;
    }

    private static SpeedFigure WithGoals(SpeedFigure figure) => figure.Scenario switch
    {
        Scenarios.GetSmall or Scenarios.Post => figure with { TimeGoal = 1.00, BytesGoal = 1.00 },
        Scenarios.GetLarge => figure with { TimeGoal = 0.95 },
        _ => figure,
    };
}
