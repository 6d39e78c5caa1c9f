using HoopAI.Client.EntityFrameworkCore.Store;
using HoopAI.Client.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client;

/// <summary>Brings the store's tables up to date.</summary>
public static class HoopAIStoreMigrationExtensions
{
    /// <summary>
    /// Makes the store's tables, or brings them up to date. Safe to call in several processes at once, and again when there is nothing to do.
    /// </summary>
    /// <param name="services">The app's services.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">No Entity Framework store is registered.</exception>
    /// <exception cref="TokenStoreException">The database cannot be reached or changed.</exception>
    public static Task MigrateHoopAIStoreAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(services);
        var migrator = services.GetService<StoreMigrator>() ?? throw new InvalidOperationException(
            "There is no Entity Framework store to migrate. Register one first: services.AddHoopAI(…).AddEntityFrameworkStore(o => o.UseSqlite(\"hoopai.db\")).");
        return migrator.MigrateAsync(cancellationToken);
    }
}
