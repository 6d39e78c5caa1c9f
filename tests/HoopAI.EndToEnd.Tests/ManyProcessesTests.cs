using HoopAI.Chaos;
using HoopAI.Chaos.Directing;
using HoopAI.Chaos.Once;
using HoopAI.Chaos.Reporting;
using HoopAI.Chaos.Stores;
using HoopAI.Chaos.Webhooks;
using HoopAI.Chaos.Workers;
using HoopAI.Testing.PostgreSql;

namespace HoopAI.EndToEnd.Tests;

/// <summary>Real processes that share a store; the long runs are the chaos program's own (README, "Measuring").</summary>
public class ManyProcessesTests
{
    [SkippableFact]
    public async Task Four_processes_ask_once_for_a_thousand_calls_on_one_expired_token()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "The workers are steered with signals as Linux has them.");
        Skip.If(PostgreSqlServer.Missing is not null && Environment.GetEnvironmentVariable("CI") != "true", PostgreSqlServer.Missing);

        var report = await OnceRun.RunAsync(StoreKind.Postgres, processes: 4, calls: 1000);

        Assert.True(report.Passed, report.ToText());
        Assert.Equal((1, 1000), (report.TokenRequests, report.Succeeded));
    }

    [SkippableFact]
    public async Task Webhook_endpoints_that_are_killed_under_load_lose_nothing_and_do_nothing_twice()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "The workers are steered with signals as Linux has them.");

        var report = await WebhookRun.RunAsync(StoreKind.Sqlite, processes: 2, TimeSpan.FromSeconds(10), _ => { });

        Assert.True(report is { Passed: true, Lost: 0, Twice: 0, OutOfOrder: 0, Left: 0 }, report.ToText());
    }

    [SkippableFact]
    public async Task Processes_that_are_killed_between_rotation_and_save_lose_nothing()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "The workers are steered with signals as Linux has them.");

        var report = await ChaosRun.RunAsync(
            new ChaosOptions
            {
                Store = StoreKind.Sqlite,
                Seed = 1,
                Processes = 2,
                Locations = new LocationPlan(Busy: 8, Quiet: 2),
                Refresh = new RefreshOrder { TokenLife = TimeSpan.FromSeconds(6), LeaseDuration = TimeSpan.FromSeconds(3), RequestTimeout = TimeSpan.FromSeconds(2) },
                Plan = new DirectorPlan { Duration = TimeSpan.FromMinutes(1), MostKills = 3, LeastAtWork = 2, StopEvery = Timeout.InfiniteTimeSpan },
            },
            _ => { });

        Assert.True(report is { Lost.Count: 0, Disturbances.KillsBetweenRotationAndSave: 3 }, ReportText.ToText(report));
    }
}
