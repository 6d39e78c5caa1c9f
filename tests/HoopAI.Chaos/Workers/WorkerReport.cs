namespace HoopAI.Chaos.Workers;

/// <summary>A worker's last word: how many calls it has begun, lane by lane. The judge counts them in the journal; this is for the ones that never got there.</summary>
internal sealed record WorkerReport(IReadOnlyList<int> CallsByLane, int Succeeded, int Failed);
