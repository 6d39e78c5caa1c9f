using System.Diagnostics;
using System.Globalization;
using HoopAI.Sandbox;
using HoopAI.Testing.PostgreSql;
using Npgsql;

namespace HoopAI.Benchmarks.Limits;

/// <summary>Several processes share one location's budget through PostgreSQL, which counts the statements.</summary>
internal static class SharedScenario
{
    private const string Location = "location-000";
    private const string Database = "postgres";

    public static async Task<LimitFigure> RunAsync(LimitWindow window, int delay, int processes, TimeSpan time)
    {
        await using var server = await PostgreSqlServer.StartAsync(durable: false);
        await using var platform = await Platform.StartAsync(window, delay);
        var token = platform.Install(Location);
        var workers = Enumerable.Range(0, processes).Select(_ => Worker(platform.BaseAddress, token, server.ConnectionString(Database), time)).ToList();
        var answers = await Task.WhenAll(workers.Select(async worker =>
        {
            using (worker)
            {
                await worker.StandardOutput.ReadLineAsync();
                await worker.StandardInput.WriteLineAsync("go");
                var line = await worker.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("A process ended without an answer.");
                await worker.WaitForExitAsync();
                return line.Split(' ').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
            }
        }));
        var arrivals = platform.ArrivalsOf(Location);
        var statements = await StatementsAsync(server.ConnectionString(Database));
        var perRequest = (double)statements / arrivals.Count;
        return new LimitFigure(
            $"{processes} processes share one budget", window.ToString(), delay, arrivals.Count, arrivals.Refused, arrivals.Use,
            new Dictionary<string, double>
            {
                ["statements"] = statements, ["requestsPerStatement"] = Math.Round(1 / perRequest, 2), ["failedCalls"] = answers.Sum(one => one[1]),
                ["leastOfAProcess"] = answers.Min(one => one[0]), ["mostOfAProcess"] = answers.Max(one => one[0]),
            },
            arrivals.Refused == 0 && arrivals.Use >= 0.95 && perRequest <= 1.0 / 8 && answers.All(one => one[1] == 0));
    }

    private static Process Worker(Uri platform, string token, string connection, TimeSpan time)
    {
        var start = ThisProgram.StartInfo(LimitsWorker.Name, platform.AbsoluteUri, Location, token, connection, time.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        start.RedirectStandardInput = true;
        return Process.Start(start)!;
    }

    /// <summary>Every exchange writes the budget's row once, and nothing else does.</summary>
    private static async Task<long> StatementsAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT pg_stat_force_next_flush(); SELECT n_tup_upd + n_tup_ins FROM pg_stat_user_tables WHERE relname = 'hoopai_rate_budgets'", connection);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.NextResultAsync();
        return await reader.ReadAsync() ? reader.GetInt64(0) : throw new InvalidOperationException("The table of budgets is not there.");
    }
}
