using System.Diagnostics;
using HoopAI.Chaos.Directing;
using HoopAI.Chaos.Judging;
using HoopAI.Chaos.Processes;
using HoopAI.Chaos.Reporting;
using HoopAI.Chaos.Stores;
using HoopAI.Chaos.Workers;
using HoopAI.Client;
using HoopAI.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Chaos;

/// <summary>One run, from an empty store to the verdict.</summary>
internal static class ChaosRun
{
    private const int CallsPerSecondAtMost = 1000;

    public static async Task<ChaosReport> RunAsync(ChaosOptions options, Action<string> say, CancellationToken cancellationToken = default)
    {
        var start = Stopwatch.GetTimestamp();
        await using var store = await SharedStore.StartAsync(options.Store);
        await using var platform = await HoopAISandbox.StartAsync(
            new SandboxOptions
            {
                AccessTokenLifetime = options.Refresh.TokenLife,
                Limits = new RateLimitSettings { Enforced = false },
                JournalCapacity = 200_000 + (int)(options.Plan.LongestDuration.TotalSeconds * CallsPerSecondAtMost),
                JournalBodyLimit = 1024,
            },
            cancellationToken);
        WorkerOrder OrderOf(int id) => new(id, platform.BaseAddress, store.Order, options.Refresh, options.Locations, options.Seed);
        await using var services = Services(OrderOf(0));
        await services.MigrateHoopAIStoreAsync(cancellationToken);
        await using var fleet = new Fleet(options.Processes, spares: Math.Max(2, options.Processes), OrderOf);
        await fleet.PrepareAsync();
        var firstDue = await Installations.InstallAsync(platform, services, options, cancellationToken);
        await Task.WhenAll((await fleet.FillAsync()).Select(worker => worker.Ready));

        say($"{options.Processes} workers call {options.Locations.Count} installations for {options.Plan.Duration.TotalSeconds:0} s or more; seed {options.Seed}");
        var director = new Director(platform, fleet, store, services, options.Plan, new Random(options.Seed));
        await director.RunAsync(cancellationToken);
        say($"{director.Disturbances.Count} workers were killed or stopped; everything settles");
        var settling = Stopwatch.GetTimestamp();
        await director.AllContinued;
        await Settling.WaitAsync(services, options, cancellationToken);
        var settled = Stopwatch.GetElapsedTime(settling);
        await fleet.CloseAsync();
        say("every installation is looked at");
        var losses = await Verification.RunAsync(platform, services, options.Locations);

        var verdict = new ChaosJudge(options, platform.Journal.Entries, director, fleet.All, firstDue).Judge(losses);
        return ChaosReport.Of(options, director, fleet, verdict, Stopwatch.GetElapsedTime(start), settled);
    }

    /// <summary>The program's own client and store: no host, so nothing of it works by itself.</summary>
    private static ServiceProvider Services(WorkerOrder order)
    {
        var services = new ServiceCollection();
        WorkerHost.AddClient(services, order);
        return services.BuildServiceProvider();
    }
}
