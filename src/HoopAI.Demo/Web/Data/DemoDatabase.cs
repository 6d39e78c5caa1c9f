using Microsoft.Data.Sqlite;

namespace HoopAI.Demo.Web.Data;

/// <summary>The app's own two tables, in the same file as the client's: so that an event's effect and its being handled are one transaction.</summary>
internal sealed class DemoDatabase(DemoOptions options)
{
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS Activity (Id INTEGER PRIMARY KEY AUTOINCREMENT, LocationId TEXT NOT NULL, At INTEGER NOT NULL, Title TEXT NOT NULL, Detail TEXT NOT NULL, ContactId TEXT NULL);
        CREATE INDEX IF NOT EXISTS IX_Activity_Location ON Activity (LocationId, Id);
        CREATE TABLE IF NOT EXISTS Imports (LocationId TEXT PRIMARY KEY, State INTEGER NOT NULL, Total INTEGER NOT NULL, Created INTEGER NOT NULL, Refused INTEGER NOT NULL, Seconds REAL NOT NULL, Problem TEXT NULL);
        """;

    private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = options.Database }.ToString();

    public async Task CreateTablesAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = Tables;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connection);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
