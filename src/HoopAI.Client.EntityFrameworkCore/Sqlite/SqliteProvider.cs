using HoopAI.Client.EntityFrameworkCore.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace HoopAI.Client.EntityFrameworkCore.Sqlite;

/// <summary>One file, shared by processes of one machine.</summary>
internal sealed class SqliteProvider : IDatabaseProvider
{
    // An open transaction elsewhere lasts milliseconds; whoever waits this long waits for a broken disk.
    private const int TimeoutSeconds = 30;

    // SQLite lets writers poll for the file's lock, unfairly and each on a thread: within a process they queue here instead.
    private readonly SemaphoreSlim _turns = new(1, 1);
    private readonly string _path;
    private readonly DbContextOptions<SqliteHoopAIDbContext> _options;

    public SqliteProvider(string path, TimeProvider time, ILoggerFactory? loggers)
    {
        _path = path;
        var connection = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = TimeoutSeconds };
        _options = new DbContextOptionsBuilder<SqliteHoopAIDbContext>()
            .UseSqlite(connection.ConnectionString, sqlite => sqlite.MigrationsHistoryTable(HoopAIDbContext.MigrationsTable))
            .UseLoggerFactory(loggers)
            .ConfigureWarnings(events => events.Log((RelationalEventId.CommandExecuted, LogLevel.Debug)))
            .AddInterceptors(new SqliteConnectionSetup(time))
            .Options;
    }

    public string Description => $"the SQLite file '{_path}'";

    // One writer: a claim runs alone.
    public string RowLock => "";

    public HoopAIDbContext CreateDbContext() => new SqliteHoopAIDbContext(_options);

    // Every connection of ours sets synchronous=FULL.
    public Task CheckDurabilityAsync(HoopAIDbContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    public bool IsCollision(Exception exception) => false;

    public bool IsMissingSchema(Exception exception) =>
        (exception as SqliteException ?? exception.InnerException as SqliteException) is { SqliteErrorCode: 1 } fault
        && (fault.Message.Contains("no such table", StringComparison.Ordinal)
            || fault.Message.Contains("no such column", StringComparison.Ordinal)
            || fault.Message.Contains("has no column named", StringComparison.Ordinal));

    public async ValueTask<IDisposable?> EnterWriteAsync(CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        return new WriteTurn(_turns);
    }

    public async Task PrepareMigrationAsync(HoopAIDbContext context, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);

        // The mode stays with the file.
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal'", cancellationToken);
        await SqliteMigrationLock.BreakAbandonedAsync(context, cancellationToken);
    }

    private sealed class WriteTurn(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }
}
