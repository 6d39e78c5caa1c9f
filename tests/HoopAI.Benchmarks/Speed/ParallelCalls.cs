namespace HoopAI.Benchmarks.Speed;

/// <summary>64 callers at once.</summary>
internal static class ParallelCalls
{
    public const string Scenario = "64 parallel callers, GET small";

    private const int Callers = 64;
    private const int CallsEach = 120;

    /// <summary>One call that is 64 callers, each with many of the calls it is given.</summary>
    public static Func<Task> Of(Func<Task> call) => () => Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(() => Repeat.TimesAsync(CallsEach, call))));
}
