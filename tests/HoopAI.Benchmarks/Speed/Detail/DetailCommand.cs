using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace HoopAI.Benchmarks.Speed.Detail;

/// <summary><c>detail</c>: what the summary compares, one by one, with BenchmarkDotNet's statistics.</summary>
internal static class DetailCommand
{
    private const int NameWidth = 60;

    public static Command Create()
    {
        var filter = new Option<string>("--filter") { Description = "Only what matches this pattern, for instance \"*GET small*\".", DefaultValueFactory = _ => "*" };
        var quick = new Option<bool>("--quick") { Description = "A few iterations only: a first look." };
        var command = new Command("detail", "Each call by itself, with BenchmarkDotNet.") { filter, quick };
        command.SetAction(parsed => Run(parsed.GetValue(filter)!, parsed.GetValue(quick) ? Job.ShortRun : Job.Default));
        return command;
    }

    private static int Run(string filter, Job job)
    {
        // In this process: a project of its own for each call would build the repository anew.
        var config = DefaultConfig.Instance
            .AddJob(job.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddFilter(new GlobFilter([filter]))
            .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(NameWidth))
            .WithArtifactsPath(Path.Combine(Repository.Root, "artifacts", "benchmarks"));
        var summary = BenchmarkRunner.Run<CallBenchmark>(config);
        return summary.Reports.Length > 0 && summary.Reports.All(report => report.Success) ? 0 : 1;
    }
}
