namespace HoopAI.Client.Webhooks;

/// <summary>A delivery whose handlers have failed too often. It waits for a person, and holds nothing up.</summary>
public sealed record ParkedDelivery
{
    /// <summary>Its number, for <see cref="IWebhookInbox.RetryParkedAsync"/> and <see cref="IWebhookInbox.DiscardParkedAsync"/>.</summary>
    public required long Id { get; init; }

    /// <summary>What makes a repetition known.</summary>
    public required string Key { get; init; }

    /// <summary>The event's name.</summary>
    public required string EventName { get; init; }

    /// <summary>What its order was kept for.</summary>
    public required string Resource { get; init; }

    /// <summary>When it was accepted, by the inbox's clock.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>How often it was handled.</summary>
    public required int Attempts { get; init; }

    /// <summary>What the last attempt failed with.</summary>
    public required string Error { get; init; }

    /// <summary>The raw body.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }
}
