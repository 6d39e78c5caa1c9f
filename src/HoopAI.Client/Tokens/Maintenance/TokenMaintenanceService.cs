using HoopAI.Client.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HoopAI.Client.Tokens;

/// <summary>Runs one client's <see cref="TokenMaintenance"/> for as long as the host does.</summary>
internal sealed class TokenMaintenanceService(IServiceProvider services, string name) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        services.GetRequiredKeyedService<ClientCore>(name).Maintenance?.RunAsync(stoppingToken) ?? Task.CompletedTask;
}
