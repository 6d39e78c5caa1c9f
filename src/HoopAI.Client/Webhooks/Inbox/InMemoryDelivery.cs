namespace HoopAI.Client.Webhooks;

/// <summary>One delivery of the inbox in memory; every access is under its lock.</summary>
internal sealed class InMemoryDelivery(long id, WebhookDelivery delivery, DateTimeOffset receivedAt)
{
    public long Id { get; } = id;

    public WebhookDelivery Delivery { get; } = delivery with { Body = default };

    public ReadOnlyMemory<byte> Body { get; set; } = delivery.Body;

    public DateTimeOffset ReceivedAt { get; } = receivedAt;

    public DateTimeOffset DueAt { get; set; }

    public DateTimeOffset? LeaseExpiresAt { get; set; }

    public int Attempt { get; set; }

    public string Error { get; set; } = "";

    public bool IsDone { get; set; }

    /// <summary>Its place among what waits; null once it is handled or parked.</summary>
    public LinkedListNode<InMemoryDelivery>? Node { get; set; }

    public ClaimedDelivery? TryClaim(DateTimeOffset now, TimeSpan lease)
    {
        if (DueAt > now || LeaseExpiresAt > now)
        {
            return null;
        }

        LeaseExpiresAt = now + lease;
        return new ClaimedDelivery
        {
            Id = Id,
            ClientId = Delivery.ClientId,
            Key = Delivery.Key,
            EventName = Delivery.EventName,
            Resource = Delivery.Resource,
            ReceivedAt = ReceivedAt,
            OccurredAt = Delivery.OccurredAt,
            Body = Body,
            Attempt = ++Attempt,
        };
    }

    public ParkedDelivery ToParked() => new()
    {
        Id = Id,
        Key = Delivery.Key,
        EventName = Delivery.EventName,
        Resource = Delivery.Resource,
        ReceivedAt = ReceivedAt,
        Attempts = Attempt,
        Error = Error,
        Body = Body,
    };
}
