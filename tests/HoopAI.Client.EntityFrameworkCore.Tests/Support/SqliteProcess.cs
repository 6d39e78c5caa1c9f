using HoopAI.Client.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Support;

/// <summary>What one process has of the store: a container of its own over the shared file.</summary>
internal sealed class SqliteProcess : IAsyncDisposable
{
    private SqliteProcess(ServiceProvider services) => Services = services;

    public ServiceProvider Services { get; }

    public ITokenStore Store => Services.GetRequiredService<ITokenStore>();

    public static async Task<SqliteProcess> StartAsync(
        TempFolder folder, TimeProvider clock, Action<EntityFrameworkStoreOptions>? configure = null, Action<IServiceCollection>? services = null)
    {
        var process = Create(folder, clock, configure, services);
        await process.Services.MigrateHoopAIStoreAsync();
        return process;
    }

    public static SqliteProcess Create(
        TempFolder folder, TimeProvider clock, Action<EntityFrameworkStoreOptions>? configure = null, Action<IServiceCollection>? services = null)
    {
        var builder = new TestBuilder();
        builder.Services.AddSingleton(clock);
        services?.Invoke(builder.Services);
        builder.AddSqliteStore(folder.Database).AddEntityFrameworkStore(configure ?? (_ => { }));
        return new SqliteProcess(builder.Services.BuildServiceProvider());
    }

    public ValueTask DisposeAsync() => Services.DisposeAsync();
}
