namespace HoopAI.Client.EntityFrameworkCore.Inbox;

/// <summary>One delivery. Times are milliseconds since 1970 by the database's clock.</summary>
internal sealed class DeliveryRow
{
    public long Id { get; set; }

    public required string ClientId { get; set; }

    public required string DeliveryKey { get; set; }

    public required string EventName { get; set; }

    public required string Resource { get; set; }

    public long? OccurredAt { get; set; }

    public long ReceivedAt { get; set; }

    /// <summary>The raw body; null once it is handled.</summary>
    public byte[]? Body { get; set; }

    public DeliveryState State { get; set; }

    public long DueAt { get; set; }

    public int Attempts { get; set; }

    public string? LeaseHolder { get; set; }

    public long? LeaseExpiresAt { get; set; }

    /// <summary>What the last attempt failed with.</summary>
    public string? Error { get; set; }
}
