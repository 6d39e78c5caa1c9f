using System.Transactions;
using HoopAI.Client.EntityFrameworkCore.RateLimits;
using HoopAI.Client.EntityFrameworkCore.Tests.Support;
using HoopAI.Client.RateLimits;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HoopAI.Client.EntityFrameworkCore.Tests.PostgreSql;

public sealed class PostgreSqlRateBudgetTests
{
    [SkippableFact]
    public async Task An_exchange_is_one_statement()
    {
        await using var database = await PostgreSqlDatabase.MigratedAsync();
        await using var process = database.SharingProcess();
        var first = await process.RateBudget.ExchangeAsync(Budgets.Exchange(5));
        using var commands = new Commands(new NpgsqlConnectionStringBuilder(database.ConnectionString).Database!);

        for (var round = 0; round < 10; round++)
        {
            await process.RateBudget.ExchangeAsync(Budgets.Exchange(1) with
            {
                Returned = [.. first.Permits.Select(permit => new ReturnedPermit(permit.Slot, permit.Ticket, TimeSpan.Zero))],
            });
        }

        Assert.Equal(10, commands.Count);
    }

    [SkippableFact]
    public async Task A_transaction_of_the_app_neither_holds_a_budget_nor_undoes_an_exchange()
    {
        await using var database = await PostgreSqlDatabase.MigratedAsync();
        await using var process = database.SharingProcess();
        await using var other = database.SharingProcess();

        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            await process.RateBudget.ExchangeAsync(Budgets.Exchange(4));
            using (new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled))
            {
                Assert.Equal(6, (await other.RateBudget.ExchangeAsync(Budgets.Exchange(10))).Permits.Count);
            }
        }

        Assert.Empty((await process.RateBudget.ExchangeAsync(Budgets.Exchange(10))).Permits);
    }

    [SkippableFact]
    public async Task Exchanges_at_once_all_succeed_whatever_isolation_the_database_prefers()
    {
        await using var database = await PostgreSqlDatabase.MigratedAsync();
        await database.RunAsync("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_isolation = serializable', current_database()); END $$");
        await using var process = database.SharingProcess();

        for (var round = 0; round < 10; round++)
        {
            var grants = await Gate.AllAtOnceAsync(6, _ => process.RateBudget.ExchangeAsync(Budgets.Exchange(1, $"budget-{round}")));
            Assert.All(grants, grant => Assert.Single(grant.Permits));
        }
    }

    [SkippableFact]
    public async Task A_clock_that_is_set_back_stands_still_for_the_budget_and_frees_nothing()
    {
        await using var database = await PostgreSqlDatabase.MigratedAsync();
        await using var process = database.SharingProcess();
        var taken = await process.RateBudget.ExchangeAsync(Budgets.Exchange(10));
        var returned = taken.Permits.Take(4).Select(permit => new ReturnedPermit(permit.Slot, permit.Ticket, TimeSpan.Zero)).ToList();
        await process.RateBudget.ExchangeAsync(Budgets.Exchange(0) with { Returned = returned, Pause = TimeSpan.FromMinutes(5) });

        await database.AdvanceAsync(TimeSpan.FromDays(-1));

        var next = (await process.RateBudget.ExchangeAsync(Budgets.Exchange(10))).NextIn;
        Assert.InRange(next!.Value, TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(60.1));
        await database.AdvanceAsync(TimeSpan.FromMinutes(61));
        Assert.Equal(4, (await process.RateBudget.ExchangeAsync(Budgets.Exchange(10))).Permits.Count);
        await database.AdvanceAsync(TimeSpan.FromHours(3));
        Assert.Equal(10, (await process.RateBudget.ExchangeAsync(Budgets.Exchange(10))).Permits.Count);
    }

    [SkippableFact]
    public async Task Budgets_that_nobody_has_used_for_a_week_are_removed_once_an_hour()
    {
        await using var database = await PostgreSqlDatabase.MigratedAsync();
        var clock = new TestClock();
        await using var process = database.SharingProcess(clock);
        await process.RateBudget.ExchangeAsync(Budgets.Exchange(1, "forgotten"));
        await process.RateBudget.ExchangeAsync(Budgets.Exchange(1, "paused") with { Pause = TimeSpan.FromDays(30) });
        await database.AdvanceAsync(TimeSpan.FromDays(6));
        await process.RateBudget.ExchangeAsync(Budgets.Exchange(1, "used"));
        await database.AdvanceAsync(TimeSpan.FromDays(2));

        await process.RateBudget.ExchangeAsync(Budgets.Exchange(1, "present"));
        Assert.Equal(["forgotten", "paused", "present", "used"], await BudgetsAsync(process));

        clock.Advance(PostgreSqlRateBudget.TidyEvery);
        await process.RateBudget.ExchangeAsync(Budgets.Exchange(1, "present"));
        Assert.Equal(["paused", "present", "used"], await BudgetsAsync(process));
    }

    [SkippableFact]
    public async Task The_slots_that_are_no_longer_allowed_are_forgotten_once_they_are_as_good_as_new()
    {
        await using var database = await PostgreSqlDatabase.MigratedAsync();
        await using var process = database.SharingProcess();
        await process.RateBudget.ExchangeAsync(Budgets.Exchange(0) with { Max = 1000 });
        await process.RateBudget.ExchangeAsync(Budgets.Exchange(0));
        await using var context = process.OpenContext();

        Assert.Equal(10, await context.Database.SqlQueryRaw<int>("SELECT cardinality(usable_at) AS \"Value\" FROM hoopai_rate_budgets").SingleAsync());
    }

    [SkippableFact]
    public async Task A_server_that_is_away_is_a_clear_error_without_credentials()
    {
        await using var process = Away();

        var exception = await Assert.ThrowsAsync<SharedRateLimitsException>(() => process.RateBudget.ExchangeAsync(Budgets.Exchange(1)).AsTask());

        Assert.Contains("'hoopai' on 127.0.0.1:1", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exchange_that_makes_no_sense_is_the_callers_fault_even_while_the_server_is_away()
    {
        await using var process = Away();

        await Assert.ThrowsAsync<ArgumentException>(() => process.RateBudget.ExchangeAsync(Budgets.Exchange(-1)).AsTask());
    }

    [SkippableFact]
    public async Task Without_the_table_the_error_says_how_to_get_it()
    {
        await using var database = await PostgreSqlDatabase.EmptyAsync();
        await using var process = database.SharingProcess();

        var exception = await Assert.ThrowsAsync<SharedRateLimitsException>(() => process.RateBudget.ExchangeAsync(Budgets.Exchange(1)).AsTask());

        Assert.Contains("MigrateHoopAIStoreAsync", exception.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task After_a_crash_of_the_server_budgets_begin_anew()
    {
        await using var database = await PostgreSqlDatabase.MigratedAsync();
        await using var process = database.SharingProcess();
        var lost = await process.RateBudget.ExchangeAsync(Budgets.Exchange(10));

        // What recovery does to a table that is not logged.
        await database.RunAsync("TRUNCATE hoopai_rate_budgets");

        var taken = await process.RateBudget.ExchangeAsync(Budgets.Exchange(10));
        Assert.Equal(10, taken.Permits.Count);
        Assert.Empty(lost.Permits.Select(permit => permit.Ticket).Intersect(taken.Permits.Select(permit => permit.Ticket)));
    }

    private static StoreProcess Away() => StoreProcess.Create(builder => builder
        .AddEntityFrameworkStore(o => o.UsePostgreSql("Host=127.0.0.1;Port=1;Database=hoopai;Username=me;Password=hidden;Timeout=2").KeysFolder = PostgreSqlDatabase.Keys)
        .AddSharedRateLimits());

    private static async Task<List<string>> BudgetsAsync(StoreProcess process)
    {
        await using var context = process.OpenContext();
        return await context.Database.SqlQueryRaw<string>("SELECT budget AS \"Value\" FROM hoopai_rate_budgets ORDER BY budget").ToListAsync();
    }
}
