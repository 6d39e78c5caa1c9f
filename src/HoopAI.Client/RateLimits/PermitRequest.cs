namespace HoopAI.Client.RateLimits;

/// <summary>Who asks for a permit.</summary>
/// <param name="Priority">Who goes first.</param>
/// <param name="Patience">How long waiting makes sense: what is left of the call's deadline.</param>
/// <param name="Now">When it asks, by the clock's timestamp.</param>
internal readonly record struct PermitRequest(CallPriority Priority, TimeSpan Patience, long Now);
