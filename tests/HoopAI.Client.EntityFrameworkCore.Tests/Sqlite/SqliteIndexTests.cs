using HoopAI.Client.EntityFrameworkCore.Store;
using HoopAI.Client.EntityFrameworkCore.Tests.Support;
using HoopAI.Client.Tokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Sqlite;

public sealed class SqliteIndexTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Reading_by_key_uses_the_unique_index() => Assert.Contains(
        "USING INDEX IX_HoopAI_Installations_ClientId_Kind_ResourceId",
        await PlanAsync(rows => rows.Where(row => row.ClientId == "a" && row.Kind == ResourceKind.Location && row.ResourceId == "b" && row.RemovedAt == null)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("RefreshDueAt")]
    [InlineData("LeaseExpiresAt")]
    public async Task A_claim_reads_its_index_in_order(string column)
    {
        object[] values = ["holder", 8000L, "app", 100];
        var sql = column == "RefreshDueAt" ? LeaseSql.ClaimDue("") : LeaseSql.ClaimAbandoned("");

        var plan = await PlanAsync(rows => ((DbSet<InstallationRow>)rows).FromSqlRaw(sql, values));

        Assert.Contains($"USING INDEX IX_HoopAI_Installations_ClientId_{column} (ClientId=? AND {column}<?)", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN HoopAI_Installations", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_belongs_to_a_company_is_found_without_a_scan() => Assert.Contains(
        "USING INDEX IX_HoopAI_Installations_ClientId_CompanyId",
        await PlanAsync(rows => rows.Where(row => row.ClientId == "a" && row.RemovedAt == null && row.CompanyId == "b")),
        StringComparison.Ordinal);

    private async Task<string> PlanAsync(Func<IQueryable<InstallationRow>, IQueryable<InstallationRow>> query)
    {
        await using var process = await StoreProcess.StartAsync(_folder, TimeProvider.System);
        await using var context = process.Services.GetRequiredService<IDatabaseProvider>().CreateDbContext();
        await context.Database.OpenConnectionAsync();
        await using var command = query(context.Installations).CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        await using var reader = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await reader.ReadAsync())
        {
            steps.Add(reader.GetString(3));
        }

        return string.Join('\n', steps);
    }
}
