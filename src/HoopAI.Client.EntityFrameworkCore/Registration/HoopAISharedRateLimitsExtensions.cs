using HoopAI.Client.EntityFrameworkCore;
using HoopAI.Client.EntityFrameworkCore.RateLimits;
using HoopAI.Client.EntityFrameworkCore.Registration;
using HoopAI.Client.EntityFrameworkCore.Store;
using HoopAI.Client.RateLimits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HoopAI.Client;

/// <summary>Keeps rate limits in a database.</summary>
public static class HoopAISharedRateLimitsExtensions
{
    /// <summary>
    /// Shares the client's rate limits with every process that uses the same PostgreSQL database, so that together they stay within what the platform allows
    /// each location and company. Without it each process paces itself as if it were alone.
    /// </summary>
    /// <remarks>
    /// Needs <c>AddEntityFrameworkStore(o => o.UsePostgreSql(…))</c>, before or after; a host without does not start. Its connections are apart from the store's:
    /// 8 at the most, no more than <c>Maximum Pool Size</c>, with 5 seconds to connect and to answer.
    /// </remarks>
    /// <param name="builder">The client; others in the container keep their own limits unless they ask for this too.</param>
    public static IHoopAIBuilder AddSharedRateLimits(this IHoopAIBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddOptions<EntityFrameworkStoreOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EntityFrameworkStoreOptions>, SharedRateLimitsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(static provider =>
        {
            // Read first: options that do not fit say so, before a service is missed.
            var options = provider.GetRequiredService<IOptions<EntityFrameworkStoreOptions>>().Value;
            return new PostgreSqlRateBudget(
                RateBudgetConnection.Open(options.PostgreSql!), provider.GetRequiredService<IDatabaseProvider>(), provider.GetRequiredService<TimeProvider>());
        });
        services.RemoveAllKeyed<ISharedRateBudget>(builder.Name);
        services.AddKeyedSingleton<ISharedRateBudget>(builder.Name, static (provider, _) => provider.GetRequiredService<PostgreSqlRateBudget>());
        return builder;
    }
}
