using System.Diagnostics;
using HoopAI.Chaos.Judging;
using HoopAI.Chaos.Processes;
using HoopAI.Chaos.Stores;
using HoopAI.Chaos.Workers;
using HoopAI.Client;
using HoopAI.Client.Tokens;
using HoopAI.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Chaos.Once;

/// <summary>Thousands of calls at once, in several processes, on one token that has expired: the platform must see one token request.</summary>
internal static class OnceRun
{
    private const int MostComplaints = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task<OnceReport> RunAsync(StoreKind kind, int processes, int calls, CancellationToken cancellationToken = default)
    {
        await using var store = await SharedStore.StartAsync(kind);
        await using var platform = await HoopAISandbox.StartAsync(
            new SandboxOptions { Limits = new RateLimitSettings { Enforced = false }, JournalCapacity = 10 * calls }, cancellationToken);
        var locations = new LocationPlan(Busy: 1, Quiet: 0);
        WorkerOrder OrderOf(int id) => new(id, platform.BaseAddress, store.Order, new RefreshOrder(), locations, Seed: 0)
        {
            CallsAtOnce = (calls / processes) + (id <= calls % processes ? 1 : 0),
        };
        await using var services = Services(OrderOf(0));
        await services.MigrateHoopAIStoreAsync(cancellationToken);
        var location = locations.All.Single();
        await InstallAsync(platform, services, location, cancellationToken);
        await using var fleet = new Fleet(processes, spares: 0, OrderOf);
        var workers = await fleet.FillAsync();
        await Task.WhenAll(workers.Select(worker => worker.Ready)).WaitAsync(Patience, cancellationToken);

        // Every client still takes the token for a good one.
        platform.ExpireAccessTokens(location);
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(workers.Select(worker => worker.SayAsync("go")));
        await Task.WhenAll(workers.Select(worker => worker.Ended)).WaitAsync(Patience, cancellationToken);
        var took = Stopwatch.GetElapsedTime(start);

        var answers = platform.Journal.Of(CallLedger.Operation);
        var succeeded = answers.Where(entry => entry is { Status: 200, Outcome: JournalOutcome.Answered })
            .Select(entry => (entry.Headers[CallSignature.WorkerHeader], entry.Headers[CallSignature.CallHeader])).Distinct().Count();
        var requests = platform.Journal.Of(FaultTarget.TokenEndpoint.Operation!).Count;
        return new OnceReport(
            requests == 1 && succeeded == calls, kind.ToString().ToLowerInvariant(), processes, calls, succeeded, answers.Count(entry => entry.Status == 401), requests,
            Math.Round(took.TotalSeconds, 1), [.. workers.SelectMany(worker => worker.Complaints.Append(worker.Mishap)).OfType<string>().Take(MostComplaints)]);
    }

    private static async Task InstallAsync(HoopAISandbox platform, IServiceProvider services, string location, CancellationToken cancellationToken)
    {
        platform.Locations.Add(location);
        var issued = platform.Install(location);
        var tokens = new TokenSet
        {
            AccessToken = new Secret(issued.AccessToken), RefreshToken = new Secret(issued.RefreshToken), ExpiresAt = issued.ExpiresAt, LocationId = location, UserType = "Location",
        };
        await services.GetRequiredService<ITokenStore>().SaveInstallationAsync(Installations.KeyOf(location), tokens, DateTimeOffset.MaxValue, cancellationToken);
    }

    private static ServiceProvider Services(WorkerOrder order)
    {
        var services = new ServiceCollection();
        WorkerHost.AddClient(services, order);
        return services.BuildServiceProvider();
    }
}
