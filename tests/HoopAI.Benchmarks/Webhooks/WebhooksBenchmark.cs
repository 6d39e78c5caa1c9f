using System.CommandLine;
using HoopAI.Client;
using HoopAI.Testing.PostgreSql;
using Microsoft.Data.Sqlite;

namespace HoopAI.Benchmarks.Webhooks;

/// <summary>The webhook endpoint under load, against a bare endpoint that reads the body and verifies the same signature; and with its inbox on a disk.</summary>
internal static class WebhooksBenchmark
{
    private const double LeastRatio = 0.7;

    public static Command Command()
    {
        var pairs = new Option<int>("--pairs") { Description = "How many interleaved pairs are measured.", DefaultValueFactory = _ => 7 };
        var requests = new Option<int>("--requests") { Description = "How many requests each measurement sends.", DefaultValueFactory = _ => 10_000 };
        var connections = new Option<int>("--connections") { Description = "How many connections send at once.", DefaultValueFactory = _ => 16 };
        var json = new Option<bool>("--json") { Description = "JSON instead of a few lines." };
        var command = new Command("webhooks", "The webhook endpoint, against a bare one that verifies the same signature; and with an inbox on SQLite and PostgreSQL.") { pairs, requests, connections, json };
        command.SetAction(async (parsed, _) =>
        {
            var figures = await RunAsync(parsed.GetValue(pairs), parsed.GetValue(requests), parsed.GetValue(connections));
            Console.WriteLine(parsed.GetValue(json)
                ? FigureJson.Of(figures)
                : figures.ToText());
            return figures.Passed ? 0 : 1;
        });
        return command;
    }

    private static async Task<WebhookFigures> RunAsync(int pairs, int requests, int connections)
    {
        var ratio = new Figures();
        await using (var ours = await WebhookBench.StartAsync(hoop => hoop.AddInMemoryTokenStore().AddInMemoryWebhookInbox()))
        {
            // Both once before anything is measured, so that their code is as good as it gets.
            await MeasureAsync(ours, WebhookBench.OursPath, requests, connections);
            await MeasureAsync(ours, WebhookBench.BarePath, requests, connections);
            for (var pair = 0; pair < pairs; pair++)
            {
                // By turns first: whoever comes second finds the caches of the other.
                var order = pair % 2 == 0 ? (WebhookBench.OursPath, WebhookBench.BarePath) : (WebhookBench.BarePath, WebhookBench.OursPath);
                var first = await MeasureAsync(ours, order.Item1, requests, connections);
                var second = await MeasureAsync(ours, order.Item2, requests, connections);
                ratio.Add(pair % 2 == 0 ? first : second, pair % 2 == 0 ? second : first);
            }
        }

        return new WebhookFigures
        {
            Requests = requests,
            Connections = connections,
            Pairs = ratio.Pairs,
            RequestsPerSecond = ratio.Ours,
            BareRequestsPerSecond = ratio.Peer,
            Ratio = ratio.Ratio,
            Sqlite = await OnSqliteAsync(requests, connections),
            PostgreSql = PostgreSqlServer.Missing is null ? await OnPostgreSqlAsync(requests, connections) : null,
            Passed = ratio.Ratio >= LeastRatio,
        };
    }

    private static async Task<double> MeasureAsync(WebhookBench bench, string path, int requests, int connections)
    {
        var load = WebhookLoad.Prepare(bench, path, requests);
        GC.Collect();
        var took = await load.RunAsync(connections);
        await bench.DrainAsync();
        return requests / took.TotalSeconds;
    }

    private static async Task<DurableFigures> OnSqliteAsync(int requests, int connections)
    {
        var folder = Directory.CreateTempSubdirectory("hoopai-webhooks-");
        try
        {
            return await DurableAsync(hoop => hoop.AddSqliteStore(Path.Combine(folder.FullName, "hoopai.db")), requests, connections);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<DurableFigures> OnPostgreSqlAsync(int requests, int connections)
    {
        var folder = Directory.CreateTempSubdirectory("hoopai-webhooks-");
        await using var server = await PostgreSqlServer.StartAsync(durable: true);
        var figures = await DurableAsync(
            hoop => hoop.AddEntityFrameworkStore(options =>
            {
                options.UsePostgreSql(server.ConnectionString("postgres")).KeysFolder = folder.FullName;
                options.MigrateAtStart = true;
            }),
            requests,
            connections);
        folder.Delete(recursive: true);
        return figures;
    }

    private static async Task<DurableFigures> DurableAsync(Action<IHoopAIBuilder> store, int requests, int connections)
    {
        await using var bench = await WebhookBench.StartAsync(store);
        await WebhookLoad.Prepare(bench, WebhookBench.OursPath, requests / 10).RunAsync(connections);
        await bench.DrainAsync();
        var load = WebhookLoad.Prepare(bench, WebhookBench.OursPath, requests);
        var took = await load.RunAsync(connections);
        var handled = took + await bench.DrainAsync();
        return new DurableFigures(Math.Round(requests / took.TotalSeconds), Math.Round(requests / handled.TotalSeconds));
    }
}
