namespace HoopAI.Client.RateLimits;

/// <summary>A slot that this process holds.</summary>
/// <param name="Slot">Which one.</param>
/// <param name="Ticket">The grant's.</param>
/// <param name="At">From when on it may be used; once it has been used, when its answer arrived. By the clock's timestamp.</param>
internal readonly record struct SharedSlot(int Slot, long Ticket, long At);
