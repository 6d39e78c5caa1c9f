namespace HoopAI.Client.RateLimits;

/// <summary>The right to send one request. Handed back exactly once.</summary>
/// <param name="Id">What its source knows it by; 0 where sources need not tell permits apart.</param>
internal readonly record struct Permit(long Id);
