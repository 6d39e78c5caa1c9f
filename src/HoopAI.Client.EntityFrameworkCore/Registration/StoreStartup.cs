using HoopAI.Client.EntityFrameworkCore.Protection;
using HoopAI.Client.EntityFrameworkCore.Store;
using HoopAI.Client.Tokens;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace HoopAI.Client.EntityFrameworkCore.Registration;

/// <summary>Before anything else starts: tables that fit, commits that last, and the right keys. A store that cannot keep tokens must not let an app take any.</summary>
internal sealed class StoreStartup(
    IOptions<EntityFrameworkStoreOptions> options, StoreMigrator migrator, IDatabaseProvider provider, KeyCanary canary) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (options.Value.MigrateAtStart)
        {
            await migrator.MigrateAsync(cancellationToken);
        }
        else if (!await migrator.IsUpToDateAsync(cancellationToken))
        {
            throw new TokenStoreException(
                $"The token store's tables in {provider.Description} are missing or out of date. Call 'await services.MigrateHoopAIStoreAsync()' when you deploy, "
                + "or set the store's option MigrateAtStart.");
        }

        await using (var context = provider.CreateDbContext())
        {
            await provider.CheckDurabilityAsync(context, cancellationToken);
        }

        await canary.CheckAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
