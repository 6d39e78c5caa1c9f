using System.CommandLine;
using HoopAI.Chaos.Directing;
using HoopAI.Chaos.Processes;
using HoopAI.Chaos.Reporting;
using HoopAI.Chaos.Stores;
using HoopAI.Chaos.Workers;
using HoopAI.Testing.PostgreSql;

namespace HoopAI.Chaos;

/// <summary>The program's own command line. Exit code 0: the run counts, and every criterion holds (or, for a control run, something was lost).</summary>
internal static class ChaosCommand
{
    private static readonly Option<double> Minutes = new("--minutes") { Description = "For how long workers are killed and stopped; up to three times as long where the machine is too busy for a run that counts.", DefaultValueFactory = _ => 2 };
    private static readonly Option<int?> Seed = new("--seed") { Description = "Draws the same times and choices again; what they meet differs all the same. By default another one each time." };
    private static readonly Option<bool> NoHealing = new("--no-healing") { Description = "The control: nobody looks for interrupted refreshes. It must lose some installations." };

    public static Option<int> Processes { get; } = new("--processes") { Description = "How many workers run at a time.", DefaultValueFactory = _ => 4 };

    public static Option<StoreKind> Store { get; } = new("--store") { Description = "postgres or sqlite.", DefaultValueFactory = _ => StoreKind.Postgres };

    public static Option<bool> Json { get; } = new("--json") { Description = "JSON instead of text." };

    public static void AddTo(RootCommand root)
    {
        foreach (var option in (Option[])[Processes, Minutes, Store, Seed, NoHealing, Json])
        {
            root.Add(option);
        }

        root.SetAction(async (parsed, cancellationToken) =>
        {
            if (WhyNot(parsed.GetValue(Store)) is { } reason)
            {
                await Console.Error.WriteLineAsync(reason);
                return 2;
            }

            await CompiledAhead.PrepareAsync(Say);
            var report = await ChaosRun.RunAsync(
                new ChaosOptions
                {
                    Store = parsed.GetValue(Store),
                    Seed = parsed.GetValue(Seed) ?? Random.Shared.Next(),
                    Processes = parsed.GetValue(Processes),
                    Plan = new DirectorPlan { Duration = TimeSpan.FromMinutes(parsed.GetValue(Minutes)) },
                    Refresh = new RefreshOrder { Heals = !parsed.GetValue(NoHealing) },
                },
                Say,
                cancellationToken);
            Console.WriteLine(parsed.GetValue(Json) ? ReportText.ToJson(report) : ReportText.ToText(report));
            return report.Passed ? 0 : 1;
        });
    }

    public static string? WhyNot(StoreKind store) => store == StoreKind.Postgres ? PostgreSqlServer.Missing : null;

    /// <summary>Progress goes where it is in no machine's way.</summary>
    public static void Say(string line) => Console.Error.WriteLine(line);
}
