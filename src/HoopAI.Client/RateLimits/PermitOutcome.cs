namespace HoopAI.Client.RateLimits;

/// <summary>A permit, or why there is none to be had.</summary>
internal readonly record struct PermitOutcome(Permit Permit, PermitRefusal? Refusal = null);
