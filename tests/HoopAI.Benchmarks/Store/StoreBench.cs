using System.Diagnostics;
using HoopAI.Client;
using HoopAI.Client.EntityFrameworkCore.Store;
using HoopAI.Client.Tokens;
using HoopAI.Testing.PostgreSql;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace HoopAI.Benchmarks.Store;

/// <summary>A server whose commits reach the disk, the store's tables in it, and the work to be measured.</summary>
internal sealed class StoreBench : IAsyncDisposable
{
    private const int Batch = 100;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);
    private readonly PostgreSqlServer _server;
    private readonly ServiceProvider _services;
    private readonly DirectoryInfo _keys;

    private StoreBench(PostgreSqlServer server, ServiceProvider services, DirectoryInfo keys) => (_server, _services, _keys) = (server, services, keys);

    public string ConnectionString => _server.ConnectionString("postgres");

    public string KeysFolder => _keys.FullName;

    private ITokenStore Tokens => _services.GetRequiredService<ITokenStore>();

    public static async Task<StoreBench> StartAsync()
    {
        var server = await PostgreSqlServer.StartAsync(durable: true, "shared_buffers=512MB", "max_wal_size=4GB");
        var keys = Directory.CreateTempSubdirectory("hoopai-benchmark-keys-");
        var services = new ServiceCollection();
        services.AddHoopAI(o => (o.ClientId, o.ClientSecret) = (StoreRows.App, new Secret("unused")))
            .AddEntityFrameworkStore(o => o.UsePostgreSql(server.ConnectionString("postgres")).KeysFolder = keys.FullName);
        var bench = new StoreBench(server, services.BuildServiceProvider(), keys);
        await bench._services.MigrateHoopAIStoreAsync();
        return bench;
    }

    /// <returns>How many seconds it took.</returns>
    public async Task<double> LoadAsync(int installations)
    {
        var start = Stopwatch.GetTimestamp();
        var now = await Tokens.GetTimeAsync();
        await StoreRows.CopyAsync(ConnectionString, installations, now, _services.GetRequiredService<InstallationMapper>());
        await _server.RunAsync("postgres", "VACUUM (ANALYZE) \"HoopAI_Installations\"");

        // Or the one that loading has brought about would still be writing while claims are measured. It makes each page's first change dear instead.
        await _server.RunAsync("postgres", "CHECKPOINT");
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    public async Task<IReadOnlyList<StorePlan>> PlansAsync()
    {
        await using var db = OpenContext();
        return
        [
            new StorePlan("claim of what is due, executed", await PlanAsync(db, DueClaim(db), "(ANALYZE, BUFFERS, WAL)")),
            new StorePlan("claim of what is due", await PlanAsync(db, DueClaim(db))),
            new StorePlan("claim of what is abandoned", await PlanAsync(db, db.Installations.FromSqlRaw(LeaseSql.ClaimAbandoned(RowLock), Values("plan")))),
        ];
    }

    /// <summary>
    /// The statement alone, each in a transaction of its own, which is then committed: the first ones of a new connection, then those of one that has
    /// been in use. A server process pays for its first touch of each page of the shared buffers, several times the price of the work itself.
    /// </summary>
    public async Task<ClaimTimes> ClaimAsync(int first, int batches)
    {
        NpgsqlConnection.ClearAllPools();
        await using var db = OpenContext();
        await db.Database.OpenConnectionAsync();
        var times = new ClaimTimes();
        await ClaimAsync(db, first, times.First, new Samples());
        await UseAsync(db);
        await ClaimAsync(db, batches, new Samples(), new Samples());
        await ClaimAsync(db, batches, times.Statements, times.Commits);
        return times;
    }

    public async Task<Samples> ClaimThroughStoreAsync(int batches)
    {
        var samples = new Samples();
        for (var i = 0; i < batches; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Check(await Tokens.ClaimDueAsync(StoreRows.App, "benchmark", Lease, Batch));
            samples.Add(Stopwatch.GetElapsedTime(start));
        }

        return samples;
    }

    /// <summary>As many machines would: claiming beside each other, then saving what each has.</summary>
    public async Task<(double ClaimedPerSecond, double SavedPerSecond)> WorkAsync(int workers, int batches)
    {
        var start = Stopwatch.GetTimestamp();
        var leases = (await Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(async () =>
        {
            var mine = new List<RefreshLease>();
            for (var i = worker; i < batches; i += workers)
            {
                mine.AddRange(Check(await Tokens.ClaimDueAsync(StoreRows.App, $"worker-{worker}", Lease, Batch)));
            }

            return mine;
        })))).SelectMany(mine => mine).ToList();
        var claimed = leases.Count / Stopwatch.GetElapsedTime(start).TotalSeconds;

        start = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(leases, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (lease, cancellationToken) =>
            await Tokens.SaveRefreshedAsync(lease, lease.Current.Tokens!, lease.Current.RefreshDueAt.AddHours(22), cancellationToken));
        return (claimed, leases.Count / Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _server.DisposeAsync();
        _keys.Delete(recursive: true);
    }

    private string RowLock => _services.GetRequiredService<IDatabaseProvider>().RowLock;

    private async Task ClaimAsync(HoopAIDbContext db, int batches, Samples statements, Samples commits)
    {
        for (var i = 0; i < batches; i++)
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var start = Stopwatch.GetTimestamp();
            var rows = await DueClaim(db).AsNoTracking().ToListAsync();
            statements.Add(Stopwatch.GetElapsedTime(start));
            if (rows.Count != Batch)
            {
                throw new InvalidOperationException($"A batch had {rows.Count} rows: load more installations, or measure fewer batches.");
            }

            start = Stopwatch.GetTimestamp();
            await transaction.CommitAsync();
            commits.Add(Stopwatch.GetElapsedTime(start));
        }
    }

    // Reads every row through two indexes: sequential scans of a large table go through a few buffers of their own and would warm nothing.
    private static Task<int> UseAsync(HoopAIDbContext db) => db.Database.ExecuteSqlRawAsync(
        """
        SET enable_seqscan = off;
        SELECT max("StateSince") FROM "HoopAI_Installations" WHERE "Id" > 0;
        SELECT max(read."StateSince") FROM (SELECT "StateSince" FROM "HoopAI_Installations" ORDER BY "ClientId", "Kind", "ResourceId" OFFSET 0) read;
        RESET enable_seqscan;
        """);

    private static object[] Values(string holder) => [holder, (long)Lease.TotalMilliseconds, StoreRows.App, Batch];

    private HoopAIDbContext OpenContext() => _services.GetRequiredService<IDatabaseProvider>().CreateDbContext();

    private IQueryable<InstallationRow> DueClaim(HoopAIDbContext db) => db.Installations.FromSqlRaw(LeaseSql.ClaimDue(RowLock), Values("benchmark"));

    private static IReadOnlyList<RefreshLease> Check(IReadOnlyList<RefreshLease> leases) => leases.Count == Batch
        ? leases
        : throw new InvalidOperationException($"A claim gave {leases.Count} leases instead of {Batch}: load more installations, or measure fewer batches.");

    private static async Task<string> PlanAsync(HoopAIDbContext db, IQueryable<InstallationRow> query, string options = "")
    {
        await db.Database.OpenConnectionAsync();
        await using var command = query.CreateDbCommand();
        command.CommandText = $"EXPLAIN {options} " + command.CommandText;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return string.Join('\n', lines);
    }
}
