using System.Diagnostics;
using System.Text.Json;
using HoopAI.Chaos.Processes;
using HoopAI.Client;
using HoopAI.Client.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HoopAI.Chaos.Workers;

/// <summary>What this program does when it is started as a worker: it calls until its standard input ends.</summary>
internal static class WorkerProgram
{
    public const string Argument = "worker";
    public const string Begin = "begin";
    public const string Ready = "ready";

    public static ProcessStartInfo Command()
    {
        var assembly = CompiledAhead.Assembly;
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            ArgumentList = { "exec", assembly, Argument },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Most workers live for seconds: code that gets better later, and memory that is tidied up, are work for nothing on a machine that has none to spare.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_CallCounting"] = "0";
        start.Environment["DOTNET_GCgen0size"] = "4000000";
        return start;
    }

    public static async Task<int> RunAsync()
    {
        Signals.EndWithStarter();
        using var input = new StreamReader(Console.OpenStandardInput());
        var order = JsonSerializer.Deserialize<WorkerOrder>(await input.ReadLineAsync() ?? throw new InvalidOperationException("A worker is told what to do by whoever starts it."))!;
        using var host = WorkerHost.Build(order);

        // Prepared as far as can be without touching a token: then a spare takes a dead worker's place at once.
        await host.Services.GetRequiredService<ITokenStore>().GetTimeAsync();
        if (await input.ReadLineAsync() != Begin)
        {
            return 0;
        }

        await host.StartAsync();
        var hoop = host.Services.GetRequiredService<IHoopAIClient>();
        var report = order.CallsAtOnce is { } calls
            ? await CallsAtOnce.RunAsync(hoop, order, calls, input)
            : await CallLanes.RunAsync(hoop, order, Pipes.ReadAsync(input, _ => { }));
        await host.StopAsync();
        Console.WriteLine(JsonSerializer.Serialize(report));
        return 0;
    }
}
