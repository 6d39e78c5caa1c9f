using System.CommandLine;
using System.Runtime.InteropServices;
using HoopAI.Benchmarks.Speed;

namespace HoopAI.Benchmarks.Startup;

/// <summary><c>startup</c>: from a process' start to its first answer over loopback, compiled ahead of time and not.</summary>
internal static class StartupCommand
{
    private const string Ours = "ours";
    private const string Peer = "hand-written";

    public static Command Create()
    {
        var pairs = new Option<int>("--pairs") { Description = "How many interleaved pairs of starts are measured, each way.", DefaultValueFactory = _ => 15 };
        var command = new Command("startup", "Time to the first answer of an app that starts, against hand-written calls; prints JSON.") { pairs };
        command.SetAction(async (parsed, _) =>
        {
            var figures = await RunAsync(parsed.GetValue(pairs));
            Console.WriteLine(FigureJson.Of(figures));
            return figures.All(figure => figure.Passed) ? 0 : 1;
        });
        return command;
    }

    private static async Task<IReadOnlyList<StartupFigure>> RunAsync(int pairs)
    {
        var work = Directory.CreateTempSubdirectory("hoopai-startup-");
        try
        {
            await using var platform = await LoopbackPlatform.StartAsync();
            return
            [
                await MeasureAsync("ReadyToRun", Publish(work, "ready", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-p:PublishReadyToRun=true"), platform.Address, pairs),
                await MeasureAsync("JIT", Publish(work, "jit"), platform.Address, pairs),
            ];
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static string Publish(DirectoryInfo work, string name, params string[] how)
    {
        var folder = Path.Combine(work.FullName, name);
        var project = Path.Combine(Repository.Root, "tests", "HoopAI.Benchmarks.Startup", "HoopAI.Benchmarks.Startup.csproj");
        Repository.Run(Repository.Root, ["publish", project, "-c", "Release", "-o", folder, "-nodeReuse:false", "--tl:off", "-v", "q", .. how]);
        return Path.Combine(folder, "HoopAI.Benchmarks.Startup.dll");
    }

    private static async Task<StartupFigure> MeasureAsync(string compilation, string program, Uri platform, int pairs)
    {
        // The files are in the system's cache from then on.
        await FirstAnswer.OfAsync(program, Ours, platform);
        await FirstAnswer.OfAsync(program, Peer, platform);
        var (time, bytes, methods, assemblies) = (new Figures(), new Figures(), new Figures(), new Figures());
        for (var i = 0; i < pairs; i++)
        {
            var (ours, peer) = (await FirstAnswer.OfAsync(program, Ours, platform), await FirstAnswer.OfAsync(program, Peer, platform));
            time.Add(ours.Milliseconds, peer.Milliseconds);
            bytes.Add(ours.Bytes, peer.Bytes);
            methods.Add(ours.Methods, peer.Methods);
            assemblies.Add(ours.Assemblies, peer.Assemblies);
        }

        return new StartupFigure(
            compilation, pairs, time.Ratio, Math.Round(time.Ours, 1), Math.Round(time.Peer, 1), Math.Round(time.Ours - time.Peer, 1),
            bytes.Ours, bytes.Peer, methods.Ours, methods.Peer, assemblies.Ours, assemblies.Peer);
    }
}
