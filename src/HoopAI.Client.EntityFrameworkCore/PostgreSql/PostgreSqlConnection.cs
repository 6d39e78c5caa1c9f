using Npgsql;

namespace HoopAI.Client.EntityFrameworkCore.PostgreSql;

internal static class PostgreSqlConnection
{
    private const string Commit = "synchronous_commit";

    /// <summary>Reads a connection string, and asks the server to confirm a commit only once it has reached the disk.</summary>
    /// <exception cref="ArgumentException">It is none. The message does not repeat it: it may hold a password.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        NpgsqlConnectionStringBuilder connection;
        try
        {
            connection = new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw new ArgumentException("UsePostgreSql takes a connection string of Npgsql, such as 'Host=db.example.com;Database=hoopai;Username=hoopai;Password=…'.", nameof(connectionString));
        }

        if (string.IsNullOrEmpty(connection.Host) || string.IsNullOrEmpty(connection.Database))
        {
            throw new ArgumentException("UsePostgreSql needs a connection string that names Host and Database.", nameof(connectionString));
        }

        // Travels with the connection's start: no round trip. Whoever sets it, to wait for replicas too, keeps what was set.
        if (connection.Options?.Contains(Commit, StringComparison.Ordinal) != true)
        {
            connection.Options = $"{connection.Options} -c {Commit}=on".TrimStart();
        }

        connection.ApplicationName ??= "HoopAI.Client";
        return connection;
    }
}
