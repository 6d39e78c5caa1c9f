namespace HoopAI.Benchmarks.Speed;

/// <summary>One way to call the platform, in every scenario that it knows.</summary>
/// <param name="Name">Its name in the figures.</param>
/// <param name="Scenarios">One call of each.</param>
internal sealed record Contestant(string Name, IReadOnlyDictionary<string, Func<Task>> Scenarios);
