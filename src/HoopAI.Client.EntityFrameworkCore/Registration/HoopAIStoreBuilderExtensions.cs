using HoopAI.Client.EntityFrameworkCore;
using HoopAI.Client.EntityFrameworkCore.Inbox;
using HoopAI.Client.EntityFrameworkCore.Protection;
using HoopAI.Client.EntityFrameworkCore.Registration;
using HoopAI.Client.EntityFrameworkCore.Store;
using HoopAI.Client.Tokens;
using HoopAI.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HoopAI.Client;

/// <summary>Keeps tokens in a database.</summary>
public static class HoopAIStoreBuilderExtensions
{
    /// <summary>
    /// Keeps tokens in one SQLite file, which is made and brought up to date when the host starts. The tokens are encrypted with keys in the folder
    /// <c>keys</c> beside the file.
    /// </summary>
    /// <param name="builder">The client.</param>
    /// <param name="path">The file, for instance <c>hoopai.db</c>; relative to the current directory.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty, a connection string or a database in memory.</exception>
    public static IHoopAIBuilder AddSqliteStore(this IHoopAIBuilder builder, string path) =>
        builder.AddEntityFrameworkStore(options => options.UseSqlite(path).MigrateAtStart = true);

    /// <summary>
    /// Keeps tokens in a database. One store serves every client of the container, since an installation's key names its app; a second call
    /// adds to the options of the first.
    /// </summary>
    /// <param name="builder">The client.</param>
    /// <param name="configure">Names the database: <c>o => o.UseSqlite("hoopai.db")</c> or <c>o => o.UsePostgreSql(connectionString)</c>.</param>
    public static IHoopAIBuilder AddEntityFrameworkStore(this IHoopAIBuilder builder, Action<EntityFrameworkStoreOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var services = builder.Services;
        services.AddOptions<EntityFrameworkStoreOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EntityFrameworkStoreOptions>, EntityFrameworkStoreOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(static provider =>
            Options(provider).Database!(provider.GetRequiredService<TimeProvider>(), provider.GetService<ILoggerFactory>()));
        services.TryAddSingleton(static provider => TokenKeyRing.Create(provider, Options(provider)));
        services.TryAddSingleton<InstallationMapper>();
        services.TryAddSingleton<StoreFaults>();
        services.TryAddSingleton<StoreMigrator>();
        services.TryAddSingleton<KeyCanary>();
        services.TryAddSingleton<StoreReencryption>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StoreStartup>());
        services.RemoveAll<ITokenStore>();
        services.AddSingleton<ITokenStore, EfTokenStore>();
        services.TryAddSingleton<InboxFaults>();
        services.TryAddSingleton<AcceptBatches>();
        services.RemoveAll<IWebhookInbox>();
        services.AddSingleton<IWebhookInbox, EfWebhookInbox>();
        return builder;
    }

    private static EntityFrameworkStoreOptions Options(IServiceProvider services) =>
        services.GetRequiredService<IOptions<EntityFrameworkStoreOptions>>().Value;
}
