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

    [Fact]
    public async Task What_expires_next_is_read_in_order()
    {
        var plan = await PlanAsync(rows => rows
            .Where(row => row.ClientId == "a" && row.State == InstallationState.Active && row.RemovedAt == null && row.ExpiresAt <= 5)
            .OrderBy(row => row.ExpiresAt)
            .Take(100));

        Assert.Contains("USING INDEX IX_HoopAI_Installations_ClientId_State_ExpiresAt", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refreshes_that_never_ended_are_found_without_a_scan() => Assert.Contains(
        "USING INDEX IX_HoopAI_Installations_LeaseExpiresAt",
        await PlanAsync(rows => rows.Where(row => row.LeaseExpiresAt <= HoopAIDbContext.Now())),
        StringComparison.Ordinal);

    private async Task<string> PlanAsync(Func<IQueryable<InstallationRow>, IQueryable<InstallationRow>> query)
    {
        await using var process = await SqliteProcess.StartAsync(_folder, TimeProvider.System);
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
