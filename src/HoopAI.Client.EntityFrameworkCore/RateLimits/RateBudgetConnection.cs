using Npgsql;

namespace HoopAI.Client.EntityFrameworkCore.RateLimits;

/// <summary>Connections for exchanges, apart from the store's: calls wait for them, so they are few, give up soon, and never join the app's transactions.</summary>
internal static class RateBudgetConnection
{
    /// <summary>An exchange takes a millisecond: so many serve thousands in a second.</summary>
    private const int MaxPoolSize = 8;

    private const int TimeoutSeconds = 5;

    public static NpgsqlDataSource Open(NpgsqlConnectionStringBuilder store)
    {
        var connection = new NpgsqlConnectionStringBuilder(store.ConnectionString)
        {
            // An ambient transaction of the app would keep the budget's row locked until it ends.
            Enlist = false,
            CommandTimeout = TimeoutSeconds,
            Timeout = store.Timeout == 0 ? TimeoutSeconds : Math.Min(store.Timeout, TimeoutSeconds),
            MinPoolSize = 0,

            // Processes that meet at a budget wait for each other; under a stricter default of the server all but one would fail.
            Options = $"{store.Options} -c default_transaction_isolation=read\\ committed".TrimStart(),
            MaxPoolSize = Math.Min(store.MaxPoolSize, MaxPoolSize),
        };
        return NpgsqlDataSource.Create(connection);
    }
}
