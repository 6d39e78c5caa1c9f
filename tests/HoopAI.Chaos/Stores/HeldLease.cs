namespace HoopAI.Chaos.Stores;

/// <summary>A refresh that is begun, as the store says it.</summary>
internal sealed record HeldLease(string ResourceId, string Process);
