namespace HoopAI.Client.RateLimits;

/// <summary>A slot of a shared budget, granted for one request.</summary>
/// <param name="Slot">Which one, from 0.</param>
/// <param name="Ticket">Names this very grant: never the same twice for one slot.</param>
/// <param name="UsableIn">How long from the grant until it may be used; zero at the least.</param>
public readonly record struct GrantedPermit(int Slot, long Ticket, TimeSpan UsableIn);
