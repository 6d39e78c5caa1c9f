namespace HoopAI.Client.Webhooks;

/// <summary>Handles one kind of event. Made by the container, in a scope of its own for each event.</summary>
/// <typeparam name="TEvent">The event's payload, such as <see cref="ContactCreateEvent"/>.</typeparam>
public interface IWebhookHandler<in TEvent>
    where TEvent : class
{
    /// <summary>Called at least once for each event, in order for each location; throw to have it called again.</summary>
    /// <param name="webhookEvent">The event.</param>
    /// <param name="context">What belongs to it: its delivery, the client, and writing that happens exactly once.</param>
    /// <param name="cancellationToken">The time is up, or the host stops: the event is handled again later.</param>
    Task HandleAsync(TEvent webhookEvent, WebhookContext context, CancellationToken cancellationToken = default);
}
