using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HoopAI.Client.Webhooks;

/// <summary>Runs one client's <see cref="WebhookWorker"/> for as long as the host does.</summary>
internal sealed class WebhookWorkerService(IServiceProvider services, string name) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        services.GetRequiredKeyedService<WebhookParts>(name).Options.RunsHandlers
            ? services.GetRequiredKeyedService<WebhookWorker>(name).RunAsync(stoppingToken)
            : Task.CompletedTask;
}
