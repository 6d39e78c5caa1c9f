using System.Diagnostics.Metrics;
using HoopAI.Client.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HoopAI.Client.Webhooks;

/// <summary>Registers one client's webhooks once, whatever number of calls add handlers.</summary>
internal static class WebhookRegistration
{
    public static WebhookHandlers HandlersOf(IServiceCollection services, string name)
    {
        if (services.FirstOrDefault(known => known.IsKeyedService && known.ServiceType == typeof(WebhookHandlers) && name.Equals(known.ServiceKey)) is { } present)
        {
            return (WebhookHandlers)present.KeyedImplementationInstance!;
        }

        var handlers = new WebhookHandlers(services);
        services.AddKeyedSingleton(name, handlers);
        services.AddOptions<WebhookOptions>(name).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WebhookOptions>>(new WebhookOptionsValidator(name));
        services.AddKeyedSingleton(name, static (provider, key) => CreateParts(provider, (string)key!));
        services.AddKeyedSingleton<IWebhookReceiver>(name, static (provider, key) => new WebhookReceiver(provider.GetRequiredKeyedService<WebhookParts>(key)));
        services.AddKeyedSingleton<IHoopAIWebhooks>(name, static (provider, key) => new HoopAIWebhooks(provider.GetRequiredKeyedService<WebhookParts>(key)));
        if (name.Length == 0)
        {
            services.AddSingleton(static provider => provider.GetRequiredKeyedService<IHoopAIWebhooks>(""));
        }

        services.AddKeyedSingleton(name, static (provider, key) => new WebhookWorker(provider.GetRequiredKeyedService<WebhookParts>(key), Guid.NewGuid().ToString("N")));
        services.AddSingleton<IHostedService>(provider => new WebhookWorkerService(provider, name));
        return handlers;
    }

    private static WebhookParts CreateParts(IServiceProvider provider, string name)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<HoopAIOptions>>().Get(name);
        var inbox = provider.GetKeyedService<IWebhookInbox>(name) ?? provider.GetService<IWebhookInbox>() ?? throw new InvalidOperationException(
            "Webhooks need an inbox, in which they are written down before they are answered: register AddSqliteStore(path) or AddEntityFrameworkStore(…) of "
            + "HoopAI.Client.EntityFrameworkCore on what AddHoopAI returns, or AddInMemoryWebhookInbox() for a trial.");
        return new WebhookParts(
            provider.GetRequiredKeyedService<IHoopAIClient>(name),
            options.ClientId.Length > 0 ? options.ClientId : name,
            options.UsesOAuth,
            provider.GetRequiredService<IOptionsMonitor<WebhookOptions>>().Get(name),
            inbox,
            provider.GetRequiredKeyedService<WebhookHandlers>(name),
            new WebhookSignal(),
            provider,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IJitter>(),
            new WebhookTelemetry(provider.GetRequiredService<IMeterFactory>(), name),
            provider.GetRequiredService<ILoggerFactory>().CreateLogger(Log.Category));
    }
}
