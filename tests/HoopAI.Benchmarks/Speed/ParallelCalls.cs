namespace HoopAI.Benchmarks.Speed;

/// <summary>64 callers at once.</summary>
internal static class ParallelCalls
{
    private const int Callers = 64;
    private const int CallsEach = 120;

    /// <summary>A contestant whose one call is 64 callers that call as often, over what it is given.</summary>
    public static Contestant Of(Contestant contestant) => new(contestant.Name, new Dictionary<string, Func<Task>>
    {
        [Scenario] = () => Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(() => CallAsync(contestant.Scenarios[Scenarios.GetSmall])))),
    });

    public const string Scenario = "64 parallel callers, GET small";

    private static async Task CallAsync(Func<Task> call)
    {
        for (var i = 0; i < CallsEach; i++)
        {
            await call();
        }
    }
}
