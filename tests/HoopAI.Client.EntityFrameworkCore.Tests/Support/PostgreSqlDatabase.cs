using HoopAI.Client.EntityFrameworkCore.PostgreSql;
using HoopAI.Testing.PostgreSql;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Support;

/// <summary>A database of its own, on the one server that all tests of this process share.</summary>
internal sealed class PostgreSqlDatabase : IAsyncDisposable
{
    // Started by the first test that needs it; it ends with this process.
    private static readonly Lazy<Task<PostgreSqlServer>> Server = new(() => PostgreSqlServer.StartAsync());
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);
    public static readonly string Keys = Directory.CreateTempSubdirectory("hoopai-store-keys-").FullName;
    private readonly PostgreSqlServer _server;
    private readonly string _name;

    private PostgreSqlDatabase(PostgreSqlServer server, string name) => (_server, _name) = (server, name);

    public string ConnectionString => _server.ConnectionString(_name);

    /// <summary>Skips the test where there is no PostgreSQL; fails it where there has to be one.</summary>
    public static async Task<PostgreSqlDatabase> EmptyAsync()
    {
        Skip.If(PostgreSqlServer.Missing is not null && Environment.GetEnvironmentVariable("CI") != "true", PostgreSqlServer.Missing);
        var server = await Server.Value;
        return new PostgreSqlDatabase(server, await server.CreateDatabaseAsync());
    }

    /// <summary>One with the store's tables, whose clock can be moved ahead. It is the server's clock and runs.</summary>
    public static async Task<PostgreSqlDatabase> MigratedAsync()
    {
        Skip.If(PostgreSqlServer.Missing is not null && Environment.GetEnvironmentVariable("CI") != "true", PostgreSqlServer.Missing);
        var server = await Server.Value;
        return new PostgreSqlDatabase(server, await server.CreateDatabaseAsync(await Template.Value));
    }

    /// <summary>What one machine has of the store.</summary>
    public StoreProcess Process(Action<EntityFrameworkStoreOptions>? configure = null) => StoreProcess.Create(builder => builder
        .AddEntityFrameworkStore(o => o.UsePostgreSql(ConnectionString).KeysFolder = Keys)
        .AddEntityFrameworkStore(configure ?? (_ => { })));

    /// <summary>What one machine has of the shared rate limits.</summary>
    public StoreProcess SharingProcess(TimeProvider? time = null) => StoreProcess.Create(builder =>
    {
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.AddEntityFrameworkStore(o => o.UsePostgreSql(ConnectionString).KeysFolder = Keys).AddSharedRateLimits();
    });

    public Task AdvanceAsync(TimeSpan by) => RunAsync($"UPDATE test_clock SET ahead = ahead + {(long)by.TotalMilliseconds}");

    public Task RunAsync(string sql) => _server.RunAsync(_name, sql);

    public async ValueTask DisposeAsync()
    {
        // This database's alone: tests beside this one count on their connections.
        await using var connection = new NpgsqlConnection(PostgreSqlConnection.Parse(ConnectionString).ConnectionString);
        NpgsqlConnection.ClearPool(connection);
        await _server.DropDatabaseAsync(_name);
    }

    private static async Task<string> MakeTemplateAsync()
    {
        var server = await Server.Value;
        var database = new PostgreSqlDatabase(server, await server.CreateDatabaseAsync());
        await using (var process = database.Process(o => o.UsePostgreSql(database.ConnectionString + ";Pooling=false")))
        {
            await process.Services.MigrateHoopAIStoreAsync();
        }

        await database.RunAsync(
            """
            CREATE TABLE test_clock (ahead bigint NOT NULL);
            INSERT INTO test_clock VALUES (0);
            CREATE OR REPLACE FUNCTION hoopai_now() RETURNS bigint LANGUAGE sql VOLATILE
                AS 'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint + (SELECT ahead FROM test_clock)';
            """);
        return database._name;
    }
}
