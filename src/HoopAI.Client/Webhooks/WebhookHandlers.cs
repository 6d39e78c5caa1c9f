using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HoopAI.Client.Webhooks;

/// <summary>
/// What an app does with events. Every handler of an event is called, in the order of registration; all of them again where one throws. Handlers are called
/// at least once: use <see cref="WebhookContext.WriteOnce"/> for what must happen once.
/// </summary>
public sealed partial class WebhookHandlers
{
    private readonly Dictionary<string, List<Func<WebhookContext, CancellationToken, Task>>> _byEvent = new(StringComparer.Ordinal);
    private readonly List<Func<WebhookContext, CancellationToken, Task>> _any = [];
    private readonly List<Func<WebhookContext, CancellationToken, Task>> _unknown = [];
    private readonly IServiceCollection _services;

    internal WebhookHandlers(IServiceCollection services) => _services = services;

    /// <summary>Handles an event with a delegate.</summary>
    /// <typeparam name="TEvent">The event's payload, such as <see cref="ContactCreateEvent"/>.</typeparam>
    /// <param name="handler">Called for each such event at least once, in order for each location; throw to have it called again.</param>
    public WebhookHandlers On<TEvent>(Func<TEvent, WebhookContext, CancellationToken, Task> handler)
        where TEvent : class, IWebhookEvent<TEvent>
    {
        ArgumentNullException.ThrowIfNull(handler);
        Add(TEvent.EventName, (context, cancellationToken) => handler(context.Message.Read<TEvent>(), context, cancellationToken));
        return this;
    }

    /// <summary>Handles an event with a class, which the container makes for each event (scoped, unless it is registered otherwise).</summary>
    /// <typeparam name="TEvent">The event's payload, such as <see cref="ContactCreateEvent"/>.</typeparam>
    /// <typeparam name="THandler">The class.</typeparam>
    public WebhookHandlers On<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>()
        where TEvent : class, IWebhookEvent<TEvent>
        where THandler : class, IWebhookHandler<TEvent>
    {
        _services.TryAddScoped<THandler>();
        return On<TEvent>(static (webhookEvent, context, cancellationToken) =>
            context.Services.GetRequiredService<THandler>().HandleAsync(webhookEvent, context, cancellationToken));
    }

    /// <summary>Handles events that are not documented, as they came: <see cref="WebhookContext.Message"/> has the type and the raw body.</summary>
    /// <param name="handler">Called for each such event at least once.</param>
    public WebhookHandlers OnUnknown(Func<WebhookContext, CancellationToken, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _unknown.Add(handler);
        return this;
    }

    /// <summary>Handles every event, after those that are for it alone.</summary>
    /// <param name="handler">Called for each event at least once.</param>
    public WebhookHandlers OnAny(Func<WebhookContext, CancellationToken, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _any.Add(handler);
        return this;
    }

    internal async Task RunAsync(WebhookContext context, CancellationToken cancellationToken)
    {
        var own = context.Message.Event is { } known ? _byEvent.GetValueOrDefault(known.Name) : _unknown;
        foreach (var handler in own ?? [])
        {
            await handler(context, cancellationToken).ConfigureAwait(false);
        }

        foreach (var handler in _any)
        {
            await handler(context, cancellationToken).ConfigureAwait(false);
        }
    }

    private void Add(string name, Func<WebhookContext, CancellationToken, Task> handler)
    {
        if (!_byEvent.TryGetValue(name, out var handlers))
        {
            _byEvent.Add(name, handlers = []);
        }

        handlers.Add(handler);
    }
}
