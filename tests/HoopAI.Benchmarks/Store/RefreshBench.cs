using System.Diagnostics;
using HoopAI.Client;
using HoopAI.Client.Tokens;
using HoopAI.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Benchmarks.Store;

/// <summary>
/// One process as in earnest: a client with its background, over the million rows of another app. The sandbox, whose tokens are refreshed, is in this process,
/// and PostgreSQL on this machine: the processors are shared by all three.
/// </summary>
internal sealed class RefreshBench(HoopAISandbox platform, string connectionString, string keysFolder)
{
    private const int Installers = 16;

    public static async Task<RefreshFigures> RunAsync(string connectionString, string keysFolder, int installations, TimeSpan slowAnswer)
    {
        await using var platform = await HoopAISandbox.StartAsync();
        var bench = new RefreshBench(platform, connectionString, keysFolder);

        // Compiles the way, so that what follows is measured as it goes on for hours.
        await bench.RefreshAsync("warm", Installers * 10, TimeSpan.Zero);
        var fast = await bench.RefreshAsync("fast", installations, TimeSpan.Zero);
        var slow = await bench.RefreshAsync("slow", installations, slowAnswer);
        return new RefreshFigures
        {
            Installations = installations,
            Concurrency = new TokenRefreshOptions().Concurrency,
            PerSecond = Math.Round(fast),
            SlowAnswerMilliseconds = slowAnswer.TotalMilliseconds,
            PerSecondWithSlowAnswers = Math.Round(slow),
        };
    }

    /// <returns>How many refreshes a second.</returns>
    private async Task<double> RefreshAsync(string name, int count, TimeSpan answerTakes)
    {
        await using var services = new ServiceCollection()
            .AddHoopAI(o =>
            {
                (o.ClientId, o.ClientSecret, o.BaseAddress) = (SandboxSeed.ClientId, new Secret(SandboxSeed.ClientSecret), platform.BaseAddress);
                o.RateLimits.Enabled = false;
            })
            .AddEntityFrameworkStore(o => o.UsePostgreSql(connectionString).KeysFolder = keysFolder)
            .Services.BuildServiceProvider();
        await InstallAsync(services.GetRequiredService<ITokenStore>(), name, count);
        if (answerTakes > TimeSpan.Zero)
        {
            platform.Faults.Add(Fault.Late(answerTakes), FaultTarget.TokenEndpoint, count);
        }

        platform.Journal.Clear();
        using var saved = new SavedRefreshes(count);
        using var stopping = new CancellationTokenSource();
        var start = Stopwatch.GetTimestamp();
        var maintenance = services.GetRequiredService<IHoopAIClient>().Installations.MaintainAsync(stopping.Token);
        await saved.Done.WaitAsync(TimeSpan.FromMinutes(10));
        var took = Stopwatch.GetElapsedTime(start);
        await stopping.CancelAsync();
        await maintenance;
        Judge(count);
        return count / took.TotalSeconds;
    }

    private Task InstallAsync(ITokenStore store, string name, int count) =>
        Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = Installers }, async (i, cancellationToken) =>
        {
            var location = platform.Locations.Add($"{name}-{i}").Id;
            var issued = platform.Install(location);
            var tokens = new TokenSet
            {
                AccessToken = new Secret(issued.AccessToken),
                RefreshToken = new Secret(issued.RefreshToken),
                ExpiresAt = issued.ExpiresAt,
                UserType = "Location",
                LocationId = location,
                CompanyId = issued.Installation.CompanyId,
            };
            var now = await store.GetTimeAsync(cancellationToken);
            await store.SaveInstallationAsync(new InstallationKey(SandboxSeed.ClientId, ResourceKind.Location, location), tokens, now.AddMinutes(-1), cancellationToken);
        });

    /// <summary>By the platform's word: as many requests as installations, each of another one, and a new pair for each.</summary>
    private void Judge(int count)
    {
        var requests = platform.Journal.Of("oauth.get-access-token");
        var rotated = requests.Where(request => request.Status == 200).Select(request => request.ResourceId).Distinct().Count();
        if (requests.Count != count || rotated != count)
        {
            throw new InvalidOperationException($"{count} installations were due; the platform saw {requests.Count} token requests and rotated {rotated}.");
        }
    }
}
