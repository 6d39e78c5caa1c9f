using System.CommandLine;
using System.Diagnostics;

namespace HoopAI.Benchmarks.Speed;

/// <summary><c>profile</c>: one call of one contestant, again and again, for a profiler to look at.</summary>
internal static class ProfileCommand
{
    public static Command Create()
    {
        var contestant = new Argument<string>("contestant") { Description = "Its name, as the summary prints it." };
        var scenario = new Argument<string>("scenario") { Description = "Its name, as the summary prints it." };
        var seconds = new Option<int>("--seconds") { Description = "For how long.", DefaultValueFactory = _ => 10 };
        var command = new Command("profile", "Repeats one call without a network, for a profiler to look at.") { contestant, scenario, seconds };
        command.SetAction(async (parsed, _) =>
        {
            using var stub = new StubPlatform();
            await using var field = await ContestantField.CreateAsync(new Uri("https://platform.test"), "stub", stub);
            var call = field[parsed.GetValue(contestant)!].Scenarios[parsed.GetValue(scenario)!];
            var calls = await RepeatAsync(call, TimeSpan.FromSeconds(parsed.GetValue(seconds)));
            Console.WriteLine($"{calls} calls, {parsed.GetValue(seconds) * 1e6 / calls:F2} µs each");
        });
        return command;
    }

    private static async Task<long> RepeatAsync(Func<Task> call, TimeSpan duration)
    {
        var start = Stopwatch.GetTimestamp();
        var calls = 0L;
        while (Stopwatch.GetElapsedTime(start) < duration)
        {
            await call();
            calls++;
        }

        return calls;
    }
}
