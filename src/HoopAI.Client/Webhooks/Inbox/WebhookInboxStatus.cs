namespace HoopAI.Client.Webhooks;

/// <summary>How an app's inbox stands.</summary>
/// <param name="Pending">Deliveries that are accepted and not yet handled.</param>
/// <param name="OldestPending">How long the oldest of them has waited; null where there is none.</param>
/// <param name="Parked">Deliveries whose handlers have failed too often.</param>
public sealed record WebhookInboxStatus(long Pending, TimeSpan? OldestPending, long Parked);
