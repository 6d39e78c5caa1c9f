using System.CommandLine;

namespace HoopAI.Benchmarks.Builds;

/// <summary><c>builds</c>: how long it takes to generate, to build the client, and to build an app that references it.</summary>
internal static class BuildsCommand
{
    public static Command Create()
    {
        var runs = new Option<int>("--runs") { Description = "How often each is done.", DefaultValueFactory = _ => 3 };
        var command = new Command("builds", "Seconds of generation, of the client's build and of an app's; prints JSON.") { runs };
        command.SetAction(parsed => Console.WriteLine(FigureJson.Of(Run(parsed.GetValue(runs)))));
        return command;
    }

    private static BuildTimes Run(int runs)
    {
        using var copy = new SourceCopy();
        var client = Median(runs, () => FromScratch(copy.Client, Path.Combine(copy.Root, "generator", "HoopAI.Generator"), Path.Combine(copy.Root, "src", "HoopAI.Schemas")));
        var app = Median(runs, () => FromScratch(copy.App));
        var changed = Median(runs, () =>
        {
            File.AppendAllText(Path.Combine(copy.App, "Program.cs"), "\n// Another line.");
            return Build(copy.App, "--no-restore");
        });
        var unchanged = Median(runs, () => Build(copy.App, "--no-restore"));
        return new BuildTimes(runs, Median(runs, () => Generate(copy)), client, app, changed, unchanged);
    }

    /// <summary>Of the project, when none of these is built.</summary>
    private static double FromScratch(string project, params string[] others)
    {
        foreach (var folder in others.Prepend(project))
        {
            SourceCopy.Clean(folder);
        }

        return Build(project);
    }

    private static double Build(string project, params string[] how) =>
        Repository.Run(project, ["build", "-c", "Release", "-nodeReuse:false", "--tl:off", "-v", "q", .. how]);

    private static double Generate(SourceCopy copy)
    {
        var folder = Path.Combine(copy.Root, "generated");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return GenerationBenchmark.Generate(folder);
    }

    private static double Median(int runs, Func<double> measure) => Math.Round(Quantile.Median([.. Enumerable.Range(0, runs).Select(_ => measure())]), 2);
}
