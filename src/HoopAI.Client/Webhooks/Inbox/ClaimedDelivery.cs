namespace HoopAI.Client.Webhooks;

/// <summary>A delivery that one worker handles now: nobody else does until the lease runs out.</summary>
public sealed record ClaimedDelivery
{
    /// <summary>Its number in the inbox; deliveries of one resource are handled in this order.</summary>
    public required long Id { get; init; }

    /// <summary>The client id of the app.</summary>
    public required string ClientId { get; init; }

    /// <summary>What makes a repetition known.</summary>
    public required string Key { get; init; }

    /// <summary>The event's name.</summary>
    public required string EventName { get; init; }

    /// <summary>What its order is kept for.</summary>
    public required string Resource { get; init; }

    /// <summary>When it was accepted, by the inbox's clock.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When the platform says it happened; null where it does not.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>The raw body.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The how manieth claim this is, from 1. Together with the id it names the claim: what an older one says is not heard.</summary>
    public required int Attempt { get; init; }
}
