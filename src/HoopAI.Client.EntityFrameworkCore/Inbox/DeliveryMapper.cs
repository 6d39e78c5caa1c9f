using HoopAI.Client.Webhooks;

namespace HoopAI.Client.EntityFrameworkCore.Inbox;

internal static class DeliveryMapper
{
    public static ClaimedDelivery ToClaimed(DeliveryRow row) => new()
    {
        Id = row.Id,
        ClientId = row.ClientId,
        Key = row.DeliveryKey,
        EventName = row.EventName,
        Resource = row.Resource,
        ReceivedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.ReceivedAt),
        OccurredAt = row.OccurredAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
        Body = row.Body ?? [],
        Attempt = row.Attempts,
    };

    public static ParkedDelivery ToParked(DeliveryRow row) => new()
    {
        Id = row.Id,
        Key = row.DeliveryKey,
        EventName = row.EventName,
        Resource = row.Resource,
        ReceivedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.ReceivedAt),
        Attempts = row.Attempts,
        Error = row.Error ?? "",
        Body = row.Body ?? [],
    };
}
