using System.CommandLine;

namespace HoopAI.Benchmarks.Speed;

/// <summary><c>profile</c>: one call of one contestant, again and again, for a profiler to look at.</summary>
internal static class ProfileCommand
{
    public static Command Create()
    {
        var contestant = new Argument<string>("contestant") { Description = "Its name, as the summary prints it." };
        var scenario = new Argument<string>("scenario") { Description = "Its name, as the summary prints it." };
        var seconds = new Option<int>("--seconds") { Description = "For how long.", DefaultValueFactory = _ => 10 };
        var allocations = new Option<bool>("--allocations") { Description = "Tell what is allocated, by type." };
        var command = new Command("profile", "Repeats one call without a network, for a profiler to look at.") { contestant, scenario, seconds, allocations };
        command.SetAction(async (parsed, _) =>
        {
            using var stub = new StubPlatform();
            await using var field = await ContestantField.CreateAsync(new Uri("https://platform.test"), "stub", stub);
            var call = field[parsed.GetValue(contestant)!].Scenarios[parsed.GetValue(scenario)!];
            using var types = parsed.GetValue(allocations) ? new AllocatedTypes() : null;
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var calls = await Repeat.ForAsync(TimeSpan.FromSeconds(parsed.GetValue(seconds)), call);
            var bytes = (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / calls;
            Console.WriteLine($"{calls} calls, {parsed.GetValue(seconds) * 1e6 / calls:F2} µs and {bytes:F0} bytes each");
            foreach (var (type, share) in types?.Shares.Take(40) ?? [])
            {
                Console.WriteLine($"{share * bytes,8:F0} bytes of {type}");
            }
        });
        return command;
    }
}
