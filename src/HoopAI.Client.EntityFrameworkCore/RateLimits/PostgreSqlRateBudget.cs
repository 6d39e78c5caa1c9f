using System.Data;
using System.Data.Common;
using HoopAI.Client.EntityFrameworkCore.Store;
using HoopAI.Client.RateLimits;
using Npgsql;

namespace HoopAI.Client.EntityFrameworkCore.RateLimits;

/// <summary>Keeps shared budgets in PostgreSQL: an exchange is one statement, one round trip, and its own transaction.</summary>
internal sealed class PostgreSqlRateBudget(NpgsqlDataSource connections, IDatabaseProvider database, TimeProvider time) : ISharedRateBudget, IDisposable
{
    /// <summary>How often a process has the budgets removed that nobody has used for a week.</summary>
    internal static readonly TimeSpan TidyEvery = TimeSpan.FromHours(1);

    private readonly long _start = time.GetTimestamp();
    private long _nextTidy;

    public async ValueTask<SharedPermitGrant> ExchangeAsync(SharedPermitExchange exchange, CancellationToken cancellationToken = default)
    {
        ExchangeCheck.Check(exchange);
        try
        {
            await using var command = connections.CreateCommand();
            ExchangeCommand.Write(command, exchange, IsTimeToTidy());
            await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleRow, cancellationToken);
            await reader.ReadAsync(cancellationToken);
            return ExchangeCommand.Read(reader);
        }
        catch (Exception exception) when (database.IsMissingSchema(exception))
        {
            throw new SharedRateLimitsException(
                $"The table or function of shared rate limits is missing from {database.Description}. "
                + "Call 'await services.MigrateHoopAIStoreAsync()' once before the first use, or set the store's option MigrateAtStart.",
                exception);
        }
        catch (DbException exception)
        {
            throw new SharedRateLimitsException(
                $"The shared rate limit '{exchange.Budget}' could not be reached: {exception.Message} "
                + $"The database is {database.Description}; check that it can be reached and written. What this process held comes free by itself.",
                exception);
        }
    }

    public void Dispose() => connections.Dispose();

    private bool IsTimeToTidy()
    {
        var now = time.GetElapsedTime(_start).Ticks;
        var due = Volatile.Read(ref _nextTidy);
        return now >= due && Interlocked.CompareExchange(ref _nextTidy, now + TidyEvery.Ticks, due) == due;
    }
}
