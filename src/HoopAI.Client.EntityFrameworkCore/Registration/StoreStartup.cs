using HoopAI.Client.EntityFrameworkCore.Store;
using HoopAI.Client.Tokens;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace HoopAI.Client.EntityFrameworkCore.Registration;

/// <summary>Before anything else starts: tables that fit, and keys that work. A store that cannot keep tokens must not let an app take any.</summary>
internal sealed class StoreStartup(
    IOptions<EntityFrameworkStoreOptions> options, StoreMigrator migrator, IDatabaseProvider provider, ITokenProtector protector) : IHostedLifecycleService
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

        var key = new InstallationKey("start", ResourceKind.Location, "check");
        var probe = new Secret("probe");
        if (protector.Unprotect(key, TokenPart.AccessToken, protector.Protect(key, TokenPart.AccessToken, probe)) != probe)
        {
            throw new TokenProtectionException($"{protector.GetType()} does not give back what it encrypted: tokens would be lost. Correct it, or remove its registration.");
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
