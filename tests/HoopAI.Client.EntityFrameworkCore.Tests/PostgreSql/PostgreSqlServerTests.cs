using HoopAI.Client.EntityFrameworkCore.Tests.Support;
using HoopAI.Client.Tokens;
using Microsoft.EntityFrameworkCore;

namespace HoopAI.Client.EntityFrameworkCore.Tests.PostgreSql;

public sealed class PostgreSqlServerTests
{
    [SkippableFact]
    public async Task Commits_wait_for_the_disk_even_where_the_server_does_not_ask_for_it()
    {
        await using var database = await PostgreSqlDatabase.MigratedAsync();
        await database.RunAsync("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database()); END $$");
        await using var process = database.Process();
        await using var context = process.OpenContext();

        Assert.Equal("on", await context.Database.SqlQueryRaw<string>("SELECT current_setting('synchronous_commit') AS \"Value\"").SingleAsync());
    }

    [SkippableFact]
    public async Task A_host_whose_commits_do_not_wait_does_not_start()
    {
        await using var database = await PostgreSqlDatabase.MigratedAsync();
        using var host = TestHost.Build(builder => builder.AddEntityFrameworkStore(o =>
            o.UsePostgreSql(database.ConnectionString + ";Options=-c synchronous_commit=off").KeysFolder = PostgreSqlDatabase.Keys));

        var exception = await Assert.ThrowsAsync<TokenStoreException>(() => host.StartAsync());

        Assert.Contains("synchronous_commit", exception.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_server_that_is_away_is_a_clear_error_without_credentials()
    {
        await using var process = StoreProcess.Create(builder => builder.AddEntityFrameworkStore(o =>
            o.UsePostgreSql("Host=127.0.0.1;Port=1;Database=hoopai;Username=me;Password=hidden;Timeout=2").KeysFolder = PostgreSqlDatabase.Keys));

        var exception = await Assert.ThrowsAsync<TokenStoreException>(() => process.Store.FindAsync(Sample.Key).AsTask());

        Assert.Contains("'hoopai' on 127.0.0.1:1", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", exception.ToString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_connection_that_breaks_is_our_exception_and_the_next_call_works()
    {
        await using var database = await PostgreSqlDatabase.MigratedAsync();
        await using var process = database.Process();
        await process.Store.GetTimeAsync();

        // With a time limit the function waits until the server process is gone; without one it only asks.
        await database.RunAsync("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");

        await Assert.ThrowsAsync<TokenStoreException>(() => process.Store.GetTimeAsync().AsTask());

        await process.Store.GetTimeAsync();
    }

    [SkippableFact]
    public async Task The_clock_is_the_servers_and_runs_inside_a_transaction()
    {
        await using var database = await PostgreSqlDatabase.EmptyAsync();
        await using var process = database.Process();
        await process.Services.MigrateHoopAIStoreAsync();
        await using var context = process.OpenContext();
        await using var transaction = await context.Database.BeginTransactionAsync();

        var drift = await context.Database
            .SqlQueryRaw<long>("SELECT hoopai_now() - floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint AS \"Value\" FROM pg_sleep(0.5)")
            .SingleAsync();

        Assert.InRange(drift, -250, 250);
    }

    [Theory]
    [InlineData("hoopai.db")]
    [InlineData("Host=somewhere")]
    [InlineData("Database=hoopai")]
    [InlineData("Nonsense=1;Password=hidden")]
    [InlineData(" ")]
    public void A_connection_string_that_is_none_is_refused_at_once_and_not_repeated(string text)
    {
        var exception = Assert.Throws<ArgumentException>(() => new EntityFrameworkStoreOptions().UsePostgreSql(text));

        Assert.DoesNotContain("hidden", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostgreSQL_without_keys_is_missed_at_start()
    {
        using var host = TestHost.Build(builder => builder.AddEntityFrameworkStore(o => o.UsePostgreSql("Host=127.0.0.1;Port=1;Database=none")));

        var exception = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => host.StartAsync());

        Assert.Contains("Set KeysFolder", exception.Message, StringComparison.Ordinal);
    }
}
