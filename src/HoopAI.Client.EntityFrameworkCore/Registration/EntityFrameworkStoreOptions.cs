using HoopAI.Client.EntityFrameworkCore.PostgreSql;
using HoopAI.Client.EntityFrameworkCore.Sqlite;
using HoopAI.Client.EntityFrameworkCore.Store;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace HoopAI.Client.EntityFrameworkCore;

/// <summary>Which database the store uses, and which keys encrypt the tokens in it. Checked when the host starts.</summary>
public sealed class EntityFrameworkStoreOptions
{
    /// <summary>
    /// The folder of the key ring that encrypts the tokens, shared by all processes that share the database; made when it is missing.
    /// Default for SQLite: <c>keys</c> beside the database file; for PostgreSQL there is none. Relative to the current directory. Cannot stand together with
    /// <see cref="UseApplicationKeys"/>. Losing it loses every token; whoever has both the folder and the database has the tokens, so back them up apart.
    /// </summary>
    public string? KeysFolder { get; set; }

    /// <summary>
    /// Whether to encrypt with the application's own Data Protection (<c>services.AddDataProtection()</c>), for keys in a database, a vault or
    /// another shared place. Default: false. Its key ring must be persisted, and be the same in every process that shares the database,
    /// <c>SetApplicationName</c> included: a host whose ring is ephemeral, was not told where to keep its keys, or is another one, does not start.
    /// </summary>
    public bool UseApplicationKeys { get; set; }

    /// <summary>
    /// Whether the tables are made, or brought up to date, when the host starts. Default: false (but true with <c>AddSqliteStore</c>). Without it,
    /// call <c>await services.MigrateHoopAIStoreAsync()</c> when you deploy; a host whose tables are out of date does not start.
    /// </summary>
    public bool MigrateAtStart { get; set; }

    internal Func<TimeProvider, ILoggerFactory?, IDatabaseProvider>? Database { get; private set; }

    internal string? DefaultKeysFolder { get; private set; }

    /// <summary>The connection, where the database is PostgreSQL.</summary>
    internal NpgsqlConnectionStringBuilder? PostgreSql { get; private set; }

    /// <summary>
    /// Keeps everything in one SQLite file (WAL, <c>synchronous=FULL</c>), for one machine: any number of processes on it may share the file, but
    /// never over a network drive.
    /// </summary>
    /// <param name="path">The file, relative to the current directory; made by the migration when it is missing.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty, a connection string or a database in memory.</exception>
    public EntityFrameworkStoreOptions UseSqlite(string path)
    {
        var file = SqlitePath.Resolve(path);
        Database = (time, loggers) => new SqliteProvider(file, time, loggers);
        DefaultKeysFolder = Path.Combine(Path.GetDirectoryName(file)!, "keys");
        PostgreSql = null;
        return this;
    }

    /// <summary>
    /// Keeps everything in a PostgreSQL database (15 or later), for any number of machines. Connections ask for <c>synchronous_commit=on</c> unless
    /// the connection string's <c>Options</c> set it. The user needs the right to create tables and functions when migrating.
    /// </summary>
    /// <param name="connectionString">As Npgsql takes it, with <c>Host</c> and <c>Database</c> at least.</param>
    /// <returns>These options. Set <see cref="KeysFolder"/> or <see cref="UseApplicationKeys"/> too.</returns>
    /// <exception cref="ArgumentException"><paramref name="connectionString"/> is no connection string, or lacks a part.</exception>
    public EntityFrameworkStoreOptions UsePostgreSql(string connectionString)
    {
        var connection = PostgreSqlConnection.Parse(connectionString);
        Database = (_, loggers) => new PostgreSqlProvider(connection, loggers);
        DefaultKeysFolder = null;
        PostgreSql = connection;
        return this;
    }
}
