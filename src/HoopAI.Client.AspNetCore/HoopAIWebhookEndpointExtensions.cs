using System.Diagnostics.Metrics;
using HoopAI.Client.AspNetCore;
using HoopAI.Client.AspNetCore.Webhooks;
using HoopAI.Client.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HoopAI.Client;

/// <summary>The endpoint that the platform delivers events to.</summary>
public static class HoopAIWebhookEndpointExtensions
{
    private const string Category = "HoopAI.Client.Webhooks";

    /// <summary>
    /// Maps the webhook endpoint: enter its address in the app's settings. A delivery is believed only after its signature has been verified on the raw body, and
    /// answered 200 only when it is in the inbox; the handlers of <c>AddWebhooks(…)</c> run later.
    /// </summary>
    /// <param name="endpoints">The app.</param>
    /// <param name="pattern">The path.</param>
    /// <param name="configure">Changes the options, after what is configured for the client's name.</param>
    /// <param name="clientName">The client's name; empty for the default one.</param>
    /// <exception cref="InvalidOperationException"><c>AddWebhooks</c> was not called for this client, there is no inbox, or the options are unusable.</exception>
    public static IEndpointConventionBuilder MapHoopAIWebhooks(
        this IEndpointRouteBuilder endpoints, string pattern = "/hoopai/webhooks", Action<WebhookEndpointOptions>? configure = null, string clientName = "")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        ArgumentNullException.ThrowIfNull(clientName);
        var services = endpoints.ServiceProvider;
        var receiver = services.GetKeyedService<IWebhookReceiver>(clientName) ?? throw new InvalidOperationException(
            $"There are no webhooks to map{(clientName.Length == 0 ? "" : $" for the client '{clientName}'")}: call AddWebhooks(…) on what AddHoopAI returns.");
        var factory = services.GetRequiredService<IOptionsFactory<WebhookEndpointOptions>>();
        var time = services.GetRequiredService<TimeProvider>();
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(Category);

        // Once now, so that a wrong key is found before the first delivery; keys that turn wrong later leave the last good ones in force.
        var state = WebhookEndpointState.Create(factory, clientName, configure);
        services.GetRequiredService<IOptionsMonitor<WebhookEndpointOptions>>().OnChange((_, name) =>
        {
            if (name == clientName)
            {
                Volatile.Write(ref state, Renew(state, factory, clientName, configure, logger));
            }
        });
        var log = new RefusalLog(time, logger, services.GetRequiredService<IMeterFactory>(), clientName);
        var endpoint = new WebhookEndpoint(receiver, () => Volatile.Read(ref state), time, log);
        return endpoints.MapPost(pattern, (RequestDelegate)endpoint.HandleAsync).AllowAnonymous().DisableAntiforgery().WithDisplayName("HoopAI webhooks");
    }

    private static WebhookEndpointState Renew(
        WebhookEndpointState old, IOptionsFactory<WebhookEndpointOptions> factory, string name, Action<WebhookEndpointOptions>? configure, ILogger logger)
    {
        try
        {
            return WebhookEndpointState.Create(factory, name, configure);
        }
        catch (InvalidOperationException fault)
        {
            EndpointLog.OptionsRefused(logger, fault);
            return old;
        }
    }
}
