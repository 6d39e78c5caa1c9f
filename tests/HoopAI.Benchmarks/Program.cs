using System.CommandLine;
using HoopAI.Benchmarks;
using HoopAI.Benchmarks.Builds;
using HoopAI.Benchmarks.Limits;
using HoopAI.Benchmarks.Memory;
using HoopAI.Benchmarks.Speed;
using HoopAI.Benchmarks.Speed.Allocations;
using HoopAI.Benchmarks.Speed.Detail;
using HoopAI.Benchmarks.Startup;
using HoopAI.Benchmarks.Webhooks;

var pairs = new Option<int>("--pairs") { Description = "How many interleaved pairs are measured.", DefaultValueFactory = _ => 7 };
var root = new RootCommand("Measures against peers, in one run; prints JSON.");
foreach (var (name, description, run) in (IEnumerable<(string, string, Func<int, object>)>)
[
    ("generation", "Generating the client, against stock NSwag over the same document.", GenerationBenchmark.Run),
    ("build", "A build with nothing to do, against one without generation.", BuildBenchmark.Run),
])
{
    var command = new Command(name, description) { pairs };
    command.SetAction(parsed => Console.WriteLine(FigureJson.Of(run(parsed.GetValue(pairs)))));
    root.Add(command);
}

root.Add(StoreBenchmark.Command());
root.Add(LimitsBenchmark.Command());
root.Add(LimitsWorker.Command());
root.Add(FaultsBenchmark.Command());
root.Add(WebhooksBenchmark.Command());
root.Add(MemoryCommand.Create());
root.Add(StartupCommand.Create());
root.Add(BuildsCommand.Create());
root.Add(SummaryCommand.Create());
root.Add(AllocationsWorker.Command());
root.Add(DetailCommand.Create());
root.Add(ProfileCommand.Create());
return await root.Parse(args).InvokeAsync();
