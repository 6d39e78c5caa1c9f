namespace HoopAI.Client.Webhooks;

/// <summary>A delivery whose signature has been verified, on its way into the inbox.</summary>
public sealed record WebhookDelivery
{
    /// <summary>Longest value of each id.</summary>
    public const int MaxIdLength = 128;

    /// <summary>Whose it is: the client id of the app.</summary>
    public required string ClientId { get; init; }

    /// <summary>What makes a repetition known (<see cref="WebhookMessage.Key"/>).</summary>
    public required string Key { get; init; }

    /// <summary>The event's name, or what the delivery says in <c>type</c>; empty where it says nothing.</summary>
    public required string EventName { get; init; }

    /// <summary>What its order is kept for (<see cref="WebhookMessage.Resource"/>).</summary>
    public required string Resource { get; init; }

    /// <summary>When the platform says it happened; null where it does not.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>The raw body. An inbox may keep it as it is: do not change it afterwards.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Makes one of a message.</summary>
    /// <param name="message">What was delivered.</param>
    /// <param name="clientId">The client id of the app.</param>
    public static WebhookDelivery Of(WebhookMessage message, string clientId)
    {
        ArgumentNullException.ThrowIfNull(message);
        var name = message.Event?.Name ?? message.Type ?? "";
        return new WebhookDelivery
        {
            ClientId = clientId,
            Key = message.Key,
            EventName = name.Length <= MaxIdLength ? name : name[..MaxIdLength],
            Resource = message.Resource,
            OccurredAt = message.Timestamp,
            Body = message.Body,
        };
    }
}
