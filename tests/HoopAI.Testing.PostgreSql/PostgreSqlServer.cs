using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace HoopAI.Testing.PostgreSql;

/// <summary>A PostgreSQL server of our own: a free port on loopback, a temporary folder, gone with this process however that ends.</summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private const int Attempts = 3;
    private readonly Process _process;
    private readonly int _port;
    private int _databases;

    private PostgreSqlServer(Process process, int port) => (_process, _port) = (process, port);

    /// <summary>Why no server can be started here; null when one can.</summary>
    public static string? Missing { get; } =
        OperatingSystem.IsWindows() ? "PostgreSQL is started through a shell that Windows lacks."
        : PostgreSqlBinaries.Folder is null ? "PostgreSQL is not installed: neither /usr/lib/postgresql nor PATH has initdb and postgres."
        : null;

    /// <summary>Starts one.</summary>
    /// <param name="durable">Whether commits reach the disk, as in earnest; tests are faster without.</param>
    /// <param name="settings">Further settings, such as <c>shared_buffers=512MB</c>.</param>
    public static async Task<PostgreSqlServer> StartAsync(bool durable = false, params string[] settings)
    {
        if (Missing is { } missing)
        {
            throw new InvalidOperationException(missing);
        }

        string[] all = ["max_connections=300", $"fsync={(durable ? "on" : "off")}", .. settings];
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            var process = Process.Start(Command(port, all))!;
            if (await ReadyAsync(process) is not { } log)
            {
                return new PostgreSqlServer(process, port);
            }

            process.Dispose();
            if (attempt == Attempts)
            {
                throw new InvalidOperationException($"PostgreSQL did not start:\n{log}");
            }
        }
    }

    /// <summary>How to reach a database; the one called postgres is always there.</summary>
    public string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = _port, Username = "hoopai", Database = database, IncludeErrorDetail = true }.ConnectionString;

    /// <summary>Makes a database of its own for a test.</summary>
    /// <param name="template">What it is a copy of: a database that nobody is connected to.</param>
    /// <returns>Its name.</returns>
    public async Task<string> CreateDatabaseAsync(string template = "template1")
    {
        var name = $"test{Interlocked.Increment(ref _databases)}";
        await RunAsync("postgres", $"CREATE DATABASE {name} TEMPLATE {template}");
        return name;
    }

    /// <summary>Removes a database and whoever is connected to it.</summary>
    public Task DropDatabaseAsync(string name) => RunAsync("postgres", $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    /// <summary>Runs one statement.</summary>
    public async Task RunAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(database) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static ProcessStartInfo Command(int port, string[] settings)
    {
        using var reader = new StreamReader(typeof(PostgreSqlServer).Assembly.GetManifestResourceStream("server.sh")!);
        string[] shell =
        [
            "/bin/sh", "-c", reader.ReadToEnd(), "server.sh", PostgreSqlBinaries.Folder!, $"{port}", .. settings.SelectMany(setting => new[] { "-c", setting }),
        ];

        // The server refuses to run as root; its package comes with a user.
        string[] command = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", .. shell] : shell;
        return new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardInput = true, RedirectStandardOutput = true };
    }

    /// <returns>What it said instead of becoming ready; null when it is.</returns>
    private static async Task<string?> ReadyAsync(Process process)
    {
        var log = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("ready to accept connections", StringComparison.Ordinal))
            {
                // Read on, so that the server never waits for somebody to read its log.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return null;
            }

            log.AppendLine(line);
        }

        await process.WaitForExitAsync();
        return log.ToString();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
