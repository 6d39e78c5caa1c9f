using HoopAI.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HoopAI.Client;

/// <summary>What one client does with the platform's webhooks.</summary>
public static class HoopAIWebhookBuilderExtensions
{
    /// <summary>
    /// Handles webhooks. Deliveries come in through an endpoint (<c>app.MapHoopAIWebhooks(…)</c> of HoopAI.Client.AspNetCore), are written into the inbox of the
    /// client's store, and are handled from there in the background. <c>INSTALL</c> and <c>UNINSTALL</c> keep the token store right by themselves.
    /// </summary>
    /// <param name="builder">The client.</param>
    /// <param name="handlers">Adds handlers: <c>webhooks => webhooks.OnContactCreate(async (contact, context, cancellationToken) => …)</c>.</param>
    /// <param name="configure">Changes the options.</param>
    public static IHoopAIBuilder AddWebhooks(this IHoopAIBuilder builder, Action<WebhookHandlers>? handlers = null, Action<WebhookOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var registered = WebhookRegistration.HandlersOf(builder.Services, builder.Name);
        handlers?.Invoke(registered);
        if (configure is not null)
        {
            builder.Services.Configure(builder.Name, configure);
        }

        return builder;
    }

    /// <summary>Keeps deliveries in memory, for tests and trials: what is not handled when the process ends is lost.</summary>
    /// <param name="builder">The client.</param>
    public static IHoopAIBuilder AddInMemoryWebhookInbox(this IHoopAIBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.RemoveAllKeyed<IWebhookInbox>(builder.Name);
        builder.Services.AddKeyedSingleton<IWebhookInbox>(builder.Name, static (provider, _) => new InMemoryWebhookInbox(provider.GetRequiredService<TimeProvider>()));
        return builder;
    }
}
