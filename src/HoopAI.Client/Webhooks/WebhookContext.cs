namespace HoopAI.Client.Webhooks;

/// <summary>What a handler knows of the event that it handles, beside the event.</summary>
public sealed class WebhookContext
{
    private readonly List<WebhookEffect> _effects = [];

    internal WebhookContext(WebhookMessage message, ClaimedDelivery delivery, IHoopAIClient client, IServiceProvider services) =>
        (Message, Delivery, Client, Services) = (message, delivery, client, services);

    /// <summary>The delivery as it came: its type, its raw body, its key.</summary>
    public WebhookMessage Message { get; }

    /// <summary>The event's name in <see cref="WebhookEvents"/>; else what the delivery says in <c>type</c>; empty where it says nothing.</summary>
    public string EventName => Delivery.EventName;

    /// <summary>When it was accepted, by the inbox's clock.</summary>
    public DateTimeOffset ReceivedAt => Delivery.ReceivedAt;

    /// <summary>The how manieth time it is handled, from 1.</summary>
    public int Attempt => Delivery.Attempt;

    /// <summary>The client that the event belongs to.</summary>
    public IHoopAIClient Client { get; }

    /// <summary>The services of this event's scope.</summary>
    public IServiceProvider Services { get; }

    internal ClaimedDelivery Delivery { get; }

    internal IReadOnlyList<WebhookEffect> Effects => _effects;

    /// <summary>
    /// Writes to the inbox's own database exactly once, however often the event is handled. Runs when all handlers have ended well, in the order of these calls,
    /// within one transaction that also notes the event as handled. Make calls to the platform before, never in it.
    /// </summary>
    /// <param name="write">Writes with <c>transaction.Connection</c>; a DbContext of the app joins with <c>Database.UseTransaction(transaction)</c>.</param>
    public void WriteOnce(WebhookEffect write)
    {
        ArgumentNullException.ThrowIfNull(write);
        _effects.Add(write);
    }
}
