namespace HoopAI.Client.RateLimits;

/// <summary>Why a call gets no permit, known before it has waited.</summary>
/// <param name="Reason">Which limit it is.</param>
/// <param name="Wait">How long it would wait at least; for a day that is spent, until its estimated end.</param>
/// <param name="Waiting">How many wait already.</param>
internal sealed record PermitRefusal(RateLimitRefusal Reason, TimeSpan Wait, int Waiting);
