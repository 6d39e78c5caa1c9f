using HoopAI.Client.EntityFrameworkCore.Store;
using HoopAI.Client.Tokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace HoopAI.Client.EntityFrameworkCore.PostgreSql;

/// <summary>One database, shared by any number of machines; its clock is the one that counts.</summary>
internal sealed class PostgreSqlProvider : IDatabaseProvider
{
    private readonly DbContextOptions<PostgreSqlHoopAIDbContext> _options;

    public PostgreSqlProvider(NpgsqlConnectionStringBuilder connection, ILoggerFactory? loggers)
    {
        Description = $"the PostgreSQL database '{connection.Database}' on {connection.Host}:{connection.Port}";
        _options = new DbContextOptionsBuilder<PostgreSqlHoopAIDbContext>()
            .UseNpgsql(connection.ConnectionString, postgres => postgres.MigrationsHistoryTable(HoopAIDbContext.MigrationsTable))
            .UseLoggerFactory(loggers)
            .ConfigureWarnings(events => events.Log((RelationalEventId.CommandExecuted, LogLevel.Debug)))
            .Options;
    }

    public string Description { get; }

    public string RowLock => "FOR UPDATE SKIP LOCKED";

    public HoopAIDbContext CreateDbContext() => new PostgreSqlHoopAIDbContext(_options);

    // The server has as many writers as it likes.
    public ValueTask<IDisposable?> EnterWriteAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IDisposable?>(null);
    }

    // EF Core locks the table of migrations for a transaction: it ends with the process that holds it.
    public Task PrepareMigrationAsync(HoopAIDbContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task CheckDurabilityAsync(HoopAIDbContext context, CancellationToken cancellationToken)
    {
        var commit = await context.Database
            .SqlQueryRaw<string>("SELECT current_setting('synchronous_commit') AS \"Value\"")
            .SingleAsync(cancellationToken);
        if (commit == "off")
        {
            throw new TokenStoreException(
                $"{Description} runs with synchronous_commit=off: a refresh token that it has confirmed can be gone after a crash, and cannot be had again. "
                + "Remove that setting from the connection string's Options, or from the server or pooler between.");
        }
    }

    public bool IsCollision(Exception exception) =>
        Fault(exception)?.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;

    public bool IsMissingSchema(Exception exception) =>
        Fault(exception)?.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.UndefinedFunction;

    private static PostgresException? Fault(Exception? exception)
    {
        while (exception is not null and not PostgresException)
        {
            exception = exception.InnerException;
        }

        return (PostgresException?)exception;
    }
}
