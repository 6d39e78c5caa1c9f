using System.CommandLine;
using System.Globalization;
using HoopAI.Client;
using HoopAI.Sandbox;

namespace HoopAI.Benchmarks.Limits;

/// <summary>Pacing, against a platform that enforces its limits strictly, in fixed and in sliding windows.</summary>
internal static class LimitsBenchmark
{
    public static Command Command()
    {
        var seconds = new Option<int>("--seconds") { Description = "How long each scenario lasts.", DefaultValueFactory = _ => 60 };
        var only = new Option<string?>("--only") { Description = "Only scenarios whose name has this in it: saturate, outsider, batch, share, bytes." };
        var json = new Option<bool>("--json") { Description = "JSON instead of lines." };
        var command = new Command("limits", "Pacing against a strict platform: answers of 429, use of the budget, priorities, processes that share.") { seconds, only, json };
        command.SetAction(async (parsed, _) =>
        {
            var figures = await RunAsync(TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(only) ?? "");
            Console.WriteLine(parsed.GetValue(json)
                ? FigureJson.Of(figures)
                : string.Join('\n', figures.Select(Line)));
            return figures.Count > 0 && figures.All(figure => figure.Passed) ? 0 : 1;
        });
        return command;
    }

    /// <summary>Those that send little run beside each other; the locations that are many, and the processes, have the machine for themselves.</summary>
    private static async Task<List<LimitFigure>> RunAsync(TimeSpan time, string only)
    {
        var figures = new List<LimitFigure>();
        foreach (var group in Groups(time))
        {
            figures.AddRange(await Task.WhenAll(group.Where(one => one.Name.Contains(only, StringComparison.Ordinal)).Select(one => one.Run())));
        }

        return figures;
    }

    private static IEnumerable<(string Name, Func<Task<LimitFigure>> Run)[]> Groups(TimeSpan time)
    {
        LimitWindow[] windows = [LimitWindow.Fixed, LimitWindow.Sliding];
        yield return [("bytes", PacingAllocation.RunAsync)];
        yield return
        [
            .. windows.SelectMany(window => new[] { 50, 500 }.SelectMany(delay => new[] { CallPriority.Interactive, CallPriority.Batch }.Select(priority =>
                ("saturate", (Func<Task<LimitFigure>>)(() => SaturationScenario.RunAsync(window, delay, 1, priority, time)))))),
            .. windows.Select(window => ("outsider", (Func<Task<LimitFigure>>)(() => OutsiderScenario.RunAsync(window, 50, time)))),
            .. windows.Select(window => ("batch", (Func<Task<LimitFigure>>)(() => PriorityScenario.RunAsync(window, 50, time)))),
        ];
        foreach (var window in windows)
        {
            yield return [("saturate 20", () => SaturationScenario.RunAsync(window, 50, 20, CallPriority.Interactive, time))];
            yield return [("share", () => SharedScenario.RunAsync(window, 50, 4, time))];
        }
    }

    private static string Line(LimitFigure figure) => string.Create(CultureInfo.InvariantCulture,
        $"{(figure.Passed ? "passed" : "FAILED")}  {figure.Scenario}, {figure.Window}, up to {figure.DelayMilliseconds} ms: {figure.Requests} requests, {figure.Refused} × 429, use {figure.Use:P1}; ")
        + string.Join(", ", figure.Details.Select(detail => string.Create(CultureInfo.InvariantCulture, $"{detail.Key} {detail.Value}")));
}
