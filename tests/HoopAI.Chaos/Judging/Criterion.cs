namespace HoopAI.Chaos.Judging;

/// <summary>What is asked for, what came out, and whether that is enough.</summary>
internal sealed record Criterion(string Name, string Required, string Actual, bool Passed);
