using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HoopAI.Client.EntityFrameworkCore.Sqlite;

/// <summary>
/// What SQLite keeps per connection. <c>synchronous=FULL</c>: a commit has reached the disk, which WAL mode alone does not promise.
/// <c>hoopai_now()</c>: SQLite has no server whose clock could be asked, all its processes run on one machine; so the clock is that machine's,
/// through the container's <see cref="TimeProvider"/>, which tests can move.
/// </summary>
internal sealed class SqliteConnectionSetup(TimeProvider time) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private void Set(DbConnection connection)
    {
        var sqlite = (SqliteConnection)connection;
        sqlite.CreateFunction("hoopai_now", () => time.GetUtcNow().ToUnixTimeMilliseconds());
        using var command = sqlite.CreateCommand();
        command.CommandText = "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;";
        command.ExecuteNonQuery();
    }
}
