using System.Data.Common;
using HoopAI.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.AspNetCore.Tests.Inbox;

/// <summary>What handlers write through the inbox's transaction.</summary>
public sealed class EffectTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task On_SQLite_an_effect_happens_once_or_not_at_all()
    {
        using var folder = new TempFolder();
        var clock = new ManualTimeProvider();
        await using var process = await StoreProcess.StartAsync(folder, clock);
        await using var another = await StoreProcess.StartAsync(folder, clock);
        await CheckAsync(process, another, by =>
        {
            clock.Advance(by);
            return Task.CompletedTask;
        });
    }

    [SkippableFact]
    public async Task On_PostgreSQL_an_effect_happens_once_or_not_at_all()
    {
        await using var database = await PostgreSqlDatabase.MigratedAsync();
        await using var process = database.Process();
        await using var another = database.Process();
        await CheckAsync(process, another, database.AdvanceAsync);
    }

    private static async Task CheckAsync(StoreProcess process, StoreProcess another, Func<TimeSpan, Task> advance)
    {
        var (inbox, other) = (process.Services.GetRequiredService<IWebhookInbox>(), another.Services.GetRequiredService<IWebhookInbox>());
        await RunAsync(process, "CREATE TABLE effects (name varchar(20))");
        await inbox.AcceptAsync(Deliveries.Of("k"));

        // It throws after it has written.
        var first = Assert.Single(await inbox.ClaimAsync("app", "me", Lease, 1));
        await Assert.ThrowsAsync<InvalidOperationException>(() => inbox.CompleteAsync(first, [Write("lost"), (_, _) => throw new InvalidOperationException()]).AsTask());
        Assert.True(await inbox.RetryLaterAsync(first, TimeSpan.Zero, "why"));

        // It sleeps through its lease, and another is at work on the same delivery.
        var sleeper = Assert.Single(await inbox.ClaimAsync("app", "me", Lease, 1));
        await advance(Lease + TimeSpan.FromSeconds(1));
        var successor = Assert.Single(await other.ClaimAsync("app", "other", Lease, 1));
        Assert.False(await inbox.CompleteAsync(sleeper, [Write("late")]));
        var both = await Task.WhenAll(other.CompleteAsync(successor, [Write("once"), Write("more")]).AsTask(), inbox.CompleteAsync(sleeper, [Write("late")]).AsTask()).Within();

        Assert.Equal([true, false], both);
        Assert.Equal(2, await CountAsync(process));
        Assert.False(await other.CompleteAsync(successor, [Write("again")]));
        Assert.Equal(2, await CountAsync(process));
    }

    private static WebhookEffect Write(string name) => async (transaction, cancellationToken) =>
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO effects VALUES ('{name}')";
        await command.ExecuteNonQueryAsync(cancellationToken);
    };

    private static async Task RunAsync(StoreProcess process, string sql)
    {
        await using var context = process.OpenContext();
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(context.Database, sql);
    }

    private static async Task<long> CountAsync(StoreProcess process)
    {
        await using var context = process.OpenContext();
        DbConnection connection = Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(context.Database);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM effects";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
