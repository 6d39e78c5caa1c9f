using HoopAI.Client.EntityFrameworkCore.Tests.Support;
using HoopAI.Client.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.EntityFrameworkCore.Tests.PostgreSql;

/// <summary>Found by the chaos program: a process that was stopped between its claim and the claim's commit kept the rows locked, and one of them was lost.</summary>
public sealed class PostgreSqlSleeperTests
{
    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_process_that_is_stopped_while_it_claims_keeps_nobody_from_taking_over(bool isAbandoned)
    {
        await using var database = await PostgreSqlDatabase.MigratedAsync();
        await using var other = Process(database, new GatedProtector());
        await other.Store.SaveInstallationAsync(Sample.Key, Sample.Pair("1"), isAbandoned ? DateTimeOffset.MaxValue : await other.Store.GetTimeAsync());
        if (isAbandoned)
        {
            Assert.NotNull(await other.Store.TryBeginRefreshAsync(Sample.Key, 1, "dead", Sample.Lease));
            await database.AdvanceAsync(Sample.Lease);
        }

        // It stands still where it decrypts what its statement has given back.
        using var gate = new GatedProtector { IsClosed = true };
        await using var sleeper = Process(database, gate);
        var claim = Task.Run(async () => isAbandoned
            ? await sleeper.Store.ClaimAbandonedAsync(Sample.App, "sleeper", Sample.Lease, 10)
            : await sleeper.Store.ClaimDueAsync(Sample.App, "sleeper", Sample.Lease, 10));
        await gate.Reached;
        await database.AdvanceAsync(Sample.Lease);

        Assert.Single(await other.Store.ClaimAbandonedAsync(Sample.App, "other", Sample.Lease, 10));

        gate.Open();
        await claim;
    }

    private static StoreProcess Process(PostgreSqlDatabase database, ITokenProtector protector) => StoreProcess.Create(builder =>
    {
        builder.Services.AddSingleton(protector);
        builder.AddEntityFrameworkStore(o => o.UsePostgreSql(database.ConnectionString).KeysFolder = PostgreSqlDatabase.Keys);
    });
}
