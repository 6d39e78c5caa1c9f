using HoopAI.Client.EntityFrameworkCore.Store;
using HoopAI.Client.RateLimits;
using HoopAI.Client.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Support;

/// <summary>What one process has of the store: a container of its own over the shared database.</summary>
internal sealed class StoreProcess : IAsyncDisposable
{
    private StoreProcess(ServiceProvider services) => Services = services;

    public ServiceProvider Services { get; }

    public ISharedRateBudget RateBudget => Services.GetRequiredKeyedService<ISharedRateBudget>("");

    public ITokenStore Store => Services.GetRequiredService<ITokenStore>();

    public static StoreProcess Create(Action<IHoopAIBuilder> configure)
    {
        var builder = new TestBuilder();
        configure(builder);
        return new StoreProcess(builder.Services.BuildServiceProvider());
    }

    /// <summary>Over a SQLite file.</summary>
    public static StoreProcess Create(
        TempFolder folder, TimeProvider clock, Action<EntityFrameworkStoreOptions>? configure = null, Action<IServiceCollection>? services = null) =>
        Create(builder =>
        {
            builder.Services.AddSingleton(clock);
            services?.Invoke(builder.Services);
            builder.AddSqliteStore(folder.Database).AddEntityFrameworkStore(configure ?? (_ => { }));
        });

    public static async Task<StoreProcess> StartAsync(
        TempFolder folder, TimeProvider clock, Action<EntityFrameworkStoreOptions>? configure = null, Action<IServiceCollection>? services = null)
    {
        var process = Create(folder, clock, configure, services);
        await process.Services.MigrateHoopAIStoreAsync();
        return process;
    }

    public HoopAIDbContext OpenContext() => Services.GetRequiredService<IDatabaseProvider>().CreateDbContext();

    public ValueTask DisposeAsync() => Services.DisposeAsync();
}
