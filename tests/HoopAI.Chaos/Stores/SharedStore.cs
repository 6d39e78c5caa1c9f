using HoopAI.Client;
using HoopAI.Client.EntityFrameworkCore.Store;
using HoopAI.Client.Tokens;
using HoopAI.Testing.PostgreSql;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Chaos.Stores;

/// <summary>The store that the workers share: where it is, and what the program reads in it.</summary>
internal sealed class SharedStore : IAsyncDisposable
{
    private const int SqliteBusy = 5;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hoopai-chaos-");
    private PostgreSqlServer? _server;

    private SharedStore()
    {
    }

    public StoreOrder Order { get; private set; } = null!;

    /// <summary>Starts it, durable as in earnest, and makes its tables.</summary>
    public static async Task<SharedStore> StartAsync(StoreKind kind)
    {
        var store = new SharedStore();
        var keys = Path.Combine(store._folder.FullName, "keys");
        if (kind == StoreKind.Sqlite)
        {
            store.Order = new StoreOrder(Path.Combine(store._folder.FullName, "hoopai.db"), null, keys);
            return store;
        }

        store._server = await PostgreSqlServer.StartAsync(durable: true);
        store.Order = new StoreOrder(null, store._server.ConnectionString("postgres") + ";Maximum Pool Size=40", keys);
        return store;
    }

    /// <summary>Refreshes that are begun. The holder's name is the process's, and a suffix for its background work.</summary>
    public static async Task<IReadOnlyList<HeldLease>> ReadLeasesAsync(IServiceProvider services)
    {
        await using var db = services.GetRequiredService<IDatabaseProvider>().CreateDbContext();
        var rows = await db.Installations.AsNoTracking()
            .Where(row => row.State == InstallationState.Refreshing && row.LeaseHolder != null)
            .Select(row => new { row.ResourceId, row.LeaseHolder })
            .ToListAsync();
        return [.. rows.Select(row => new HeldLease(row.ResourceId, row.LeaseHolder!.Split('/')[0]))];
    }

    /// <summary>
    /// Whether others can write now. SQLite has one writer: a process that is stopped inside a transaction keeps the file, and nothing in any other process
    /// can change that. PostgreSQL has no such state.
    /// </summary>
    public bool IsOpenToWriters()
    {
        if (Order.SqliteFile is not { } file)
        {
            return true;
        }

        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 1, Pooling = false }.ConnectionString);
            connection.Open();
            using var transaction = connection.BeginTransaction();
            transaction.Rollback();
            return true;
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == SqliteBusy)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
