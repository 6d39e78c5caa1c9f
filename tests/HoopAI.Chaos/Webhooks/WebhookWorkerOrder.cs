using HoopAI.Chaos.Stores;

namespace HoopAI.Chaos.Webhooks;

/// <summary>What a webhook worker is told, in the first line of its standard input.</summary>
/// <param name="Id">Its name in what it writes; a restarted worker is another one.</param>
/// <param name="Store">The store that all workers share.</param>
/// <param name="PublicKey">What deliveries are signed with.</param>
internal sealed record WebhookWorkerOrder(int Id, StoreOrder Store, string PublicKey);
