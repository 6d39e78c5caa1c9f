namespace HoopAI.Client.RateLimits;

/// <summary>A slot of a shared budget that its holder hands back.</summary>
/// <param name="Slot">Which one.</param>
/// <param name="Ticket">The grant's.</param>
/// <param name="AnsweredAgo">How long before the exchange was sent the answer to its request arrived; null: it was not used, and stays usable from when it was.</param>
public readonly record struct ReturnedPermit(int Slot, long Ticket, TimeSpan? AnsweredAgo);
