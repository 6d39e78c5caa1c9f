using HoopAI.Client.EntityFrameworkCore.PostgreSql;
using HoopAI.Client.EntityFrameworkCore.Store;
using HoopAI.Client.EntityFrameworkCore.Tests.Support;
using HoopAI.Client.Tokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace HoopAI.Client.EntityFrameworkCore.Tests.PostgreSql;

public sealed class PostgreSqlMigrationTests
{
    [Fact]
    public void Model_snapshot_and_newest_migration_agree()
    {
        // Compares models only: nothing listens there.
        var connection = PostgreSqlConnection.Parse("Host=127.0.0.1;Port=1;Database=none");
        using var context = new PostgreSqlProvider(connection, null).CreateDbContext();

        Migrations.AssertAgree(context);
    }

    [SkippableFact]
    public async Task The_migrations_make_the_very_tables_that_the_model_asks_for()
    {
        await using var database = await PostgreSqlDatabase.EmptyAsync();
        await using var other = await PostgreSqlDatabase.EmptyAsync();
        await using var byModel = new PostgreSqlProvider(PostgreSqlConnection.Parse(other.ConnectionString), null).CreateDbContext();
        await byModel.Database.EnsureCreatedAsync();
        await using var process = database.Process();
        await process.Services.MigrateHoopAIStoreAsync();
        await using var byMigrations = process.OpenContext();

        var schema = await SchemaAsync(byMigrations);

        Assert.NotEmpty(schema);
        Assert.Equal(await SchemaAsync(byModel), schema);
    }

    [SkippableFact]
    public async Task Tokens_are_kept_beside_their_row_so_that_taking_a_lease_copies_none()
    {
        await using var database = await PostgreSqlDatabase.MigratedAsync();
        await using var process = database.Process();
        await using var context = process.OpenContext();

        var storage = await context.Database
            .SqlQueryRaw<string>(
                """
                SELECT attname || ' ' || attstorage::text || ' ' || array_to_string(reloptions, ' ') AS "Value"
                FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid WHERE relname = 'HoopAI_Installations' AND attname LIKE '%Token'
                """)
            .ToListAsync();

        // e: out of the row, uncompressed. The target is what a row is brought down to.
        string[] expected = ["AccessToken", "RefreshToken"];
        Assert.Equal(expected.Select(name => $"{name} e toast_tuple_target=512 autovacuum_vacuum_scale_factor=0.02"), storage.Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task The_way_back_leaves_nothing_of_ours()
    {
        await using var database = await PostgreSqlDatabase.EmptyAsync();
        await using var process = database.Process();
        await process.Services.MigrateHoopAIStoreAsync();
        await using var context = process.OpenContext();

        await context.GetService<IMigrator>().MigrateAsync(Migration.InitialDatabase);

        Assert.Empty(await SchemaAsync(context));
        Assert.Equal(0, await context.Database
            .SqlQueryRaw<long>(
                """
                SELECT (SELECT count(*) FROM pg_proc WHERE proname LIKE 'hoopai%')
                    + (SELECT count(*) FROM pg_class WHERE relname LIKE 'hoopai%') AS "Value"
                """)
            .SingleAsync());
    }

    [SkippableFact]
    public async Task Processes_that_start_at_once_on_nothing_all_start()
    {
        for (var round = 0; round < 5; round++)
        {
            await using var database = await PostgreSqlDatabase.EmptyAsync();

            await Gate.AllAtOnceAsync(6, async index =>
            {
                await using var process = database.Process();
                await process.Services.MigrateHoopAIStoreAsync();
                return await process.Store.SaveInstallationAsync(Sample.Location($"{index}"), Sample.Pair($"{index}"), DateTimeOffset.MaxValue);
            });

            await using var reader = database.Process();
            Assert.Equal(6, (await reader.Store.ListAsync(Sample.App).ToListAsync()).Count);
        }
    }

    [SkippableFact]
    public async Task Tables_of_the_first_version_are_brought_up_to_date()
    {
        await using var database = await PostgreSqlDatabase.EmptyAsync();
        await using var process = database.SharingProcess();
        await using (var context = process.OpenContext())
        {
            await context.GetService<IMigrator>().MigrateAsync("20261122000000_Store");
        }

        await process.Services.MigrateHoopAIStoreAsync();

        Assert.Equal(3, (await process.RateBudget.ExchangeAsync(Budgets.Exchange(3))).Permits.Count);
    }

    [SkippableFact]
    public async Task Without_tables_the_error_says_how_to_get_them()
    {
        await using var database = await PostgreSqlDatabase.EmptyAsync();
        await using var process = database.Process();

        var exception = await Assert.ThrowsAsync<TokenStoreException>(() => process.Store.FindAsync(Sample.Key).AsTask());

        Assert.Contains("MigrateHoopAIStoreAsync", exception.Message, StringComparison.Ordinal);
    }

    private static async Task<string[]> SchemaAsync(HoopAIDbContext context) =>
        [.. (await context.Database
            .SqlQueryRaw<string>(
                """
                SELECT table_name || '.' || column_name || ' ' || data_type || coalesce('(' || character_maximum_length || ')', '') || ' null ' || is_nullable
                    || ' identity ' || coalesce(identity_generation, '-') || ' default ' || coalesce(column_default, '-') AS "Value"
                FROM information_schema.columns WHERE table_name LIKE 'HoopAI%' AND table_name <> 'HoopAI_Migrations'
                UNION ALL SELECT indexdef FROM pg_indexes WHERE tablename LIKE 'HoopAI%' AND tablename <> 'HoopAI_Migrations'
                """)
            .ToListAsync()).Order(StringComparer.Ordinal)];
}
