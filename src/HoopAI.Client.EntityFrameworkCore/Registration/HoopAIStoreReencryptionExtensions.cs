using HoopAI.Client.EntityFrameworkCore;
using HoopAI.Client.EntityFrameworkCore.Store;
using HoopAI.Client.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client;

/// <summary>Encrypts the store's tokens anew.</summary>
public static class HoopAIStoreReencryptionExtensions
{
    /// <summary>
    /// Encrypts every stored token with the newest key, so that older keys can be thrown away. It is seldom needed: Data Protection makes a new key
    /// every 90 days, old tokens stay readable, and each refresh saves with the newest. Safe beside running processes, and again after it was broken off.
    /// </summary>
    /// <param name="services">The app's services.</param>
    /// <param name="cancellationToken">Gives up; what was done stays done.</param>
    /// <returns>How many, and how many no key decrypts.</returns>
    /// <exception cref="InvalidOperationException">No Entity Framework store is registered.</exception>
    /// <exception cref="TokenProtectionException">This process has other keys than the database's.</exception>
    /// <exception cref="TokenStoreException">The database cannot be reached or changed.</exception>
    public static Task<ReencryptionResult> ReencryptHoopAIStoreAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(services);
        var reencryption = services.GetService<StoreReencryption>() ?? throw new InvalidOperationException(
            "There is no Entity Framework store to encrypt anew. Register one first: services.AddHoopAI(…).AddEntityFrameworkStore(o => o.UseSqlite(\"hoopai.db\")).");
        return reencryption.RunAsync(cancellationToken);
    }
}
