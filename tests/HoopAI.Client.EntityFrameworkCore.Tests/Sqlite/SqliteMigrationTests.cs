using HoopAI.Client.EntityFrameworkCore.Sqlite;
using HoopAI.Client.EntityFrameworkCore.Store;
using HoopAI.Client.EntityFrameworkCore.Tests.Support;
using HoopAI.Client.Tokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Sqlite;

public sealed class SqliteMigrationTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Model_snapshot_and_newest_migration_agree()
    {
        using var context = Context();

        Migrations.AssertAgree(context);
    }

    [Fact]
    public async Task The_migrations_make_the_very_tables_that_the_model_asks_for()
    {
        using var model = new TempFolder();
        await using var byModel = new SqliteProvider(model.Database, _clock, null).CreateDbContext();
        await byModel.Database.EnsureCreatedAsync();
        await using var process = await StoreProcess.StartAsync(_folder, _clock);
        await using var byMigrations = process.Services.GetRequiredService<IDatabaseProvider>().CreateDbContext();

        Assert.Equal(await SchemaAsync(byModel), await SchemaAsync(byMigrations));
    }

    [Fact]
    public async Task Installations_of_an_older_version_are_kept_and_become_due_before_they_expire()
    {
        await using var process = await StoreProcess.StartAsync(_folder, _clock);
        await using var context = process.OpenContext();
        await process.Store.SaveInstallationAsync(Sample.Key, Sample.Pair("1"), DateTimeOffset.MaxValue);
        await context.GetService<IMigrator>().MigrateAsync("20261122000000_Installations");

        await process.Services.MigrateHoopAIStoreAsync();

        var found = await process.Store.FindAsync(Sample.Key);
        Assert.Equal((Sample.Pair("1"), 1, Sample.Pair("1").ExpiresAt.AddHours(-2)), (found!.Tokens, found.Version, found.RefreshDueAt));
    }

    [Fact]
    public async Task The_way_back_leaves_no_table_of_ours()
    {
        await using var process = await StoreProcess.StartAsync(_folder, _clock);
        await using var context = process.Services.GetRequiredService<IDatabaseProvider>().CreateDbContext();

        await context.GetService<IMigrator>().MigrateAsync(Migration.InitialDatabase);

        Assert.Empty(await SchemaAsync(context));
    }

    [Fact]
    public async Task Processes_that_start_at_once_on_nothing_all_start_and_read_each_others_tokens()
    {
        var processes = await Gate.AllAtOnceAsync(4, async index =>
        {
            var process = await StoreProcess.StartAsync(_folder, _clock);
            await process.Store.SaveInstallationAsync(Sample.Location($"{index}"), Sample.Pair($"{index}"), DateTimeOffset.MaxValue);
            return process;
        });

        foreach (var process in processes)
        {
            for (var index = 0; index < processes.Length; index++)
            {
                Assert.Equal($"access-{index}", (await process.Store.FindAsync(Sample.Location($"{index}")))!.Tokens!.AccessToken.Reveal());
            }

            await process.DisposeAsync();
        }
    }

    [Fact]
    public async Task Migrating_again_keeps_what_is_there()
    {
        await using var process = await StoreProcess.StartAsync(_folder, _clock);
        await process.Store.SaveInstallationAsync(Sample.Key, Sample.Pair("1"), DateTimeOffset.MaxValue);

        await process.Services.MigrateHoopAIStoreAsync();

        Assert.NotNull(await process.Store.FindAsync(Sample.Key));
    }

    [Fact]
    public async Task Without_tables_the_error_says_how_to_get_them()
    {
        await using var process = StoreProcess.Create(_folder, _clock);

        var exception = await Assert.ThrowsAsync<TokenStoreException>(() => process.Store.FindAsync(Sample.Key).AsTask());

        Assert.Contains("MigrateHoopAIStoreAsync", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migration_lock_of_a_killed_process_holds_nobody_up()
    {
        await using var process = StoreProcess.Create(_folder, _clock);
        await using (var context = process.Services.GetRequiredService<IDatabaseProvider>().CreateDbContext())
        {
            await context.Database.ExecuteSqlRawAsync(
                """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, strftime('%Y-%m-%d %H:%M:%f+00:00', 'now', '-21 seconds'));
                """);
        }

        await process.Services.MigrateHoopAIStoreAsync();

        Assert.Null(await process.Store.FindAsync(Sample.Key));
    }

    [Fact]
    public async Task The_folder_of_the_database_is_made()
    {
        var builder = new TestBuilder();
        builder.AddSqliteStore(Path.Combine(_folder.Root, "data", "hoopai.db"));
        await using var services = builder.Services.BuildServiceProvider();

        await services.MigrateHoopAIStoreAsync();

        Assert.True(File.Exists(Path.Combine(_folder.Root, "data", "hoopai.db")));
    }

    private HoopAIDbContext Context() => new SqliteProvider(_folder.Database, _clock, null).CreateDbContext();

    private static async Task<string[]> SchemaAsync(HoopAIDbContext context) =>
        [.. (await context.Database
            .SqlQueryRaw<string>(
                """
                SELECT t.name || '.' || c.name || ' ' || c.type || ' not null ' || c."notnull" || ' key ' || c.pk || ' default ' || ifnull(c.dflt_value, '-') AS "Value"
                FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name LIKE 'HoopAI%' AND t.name <> 'HoopAI_Migrations'
                UNION ALL SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name LIKE 'HoopAI%'
                """)
            .ToListAsync()).Order(StringComparer.Ordinal)];
}
