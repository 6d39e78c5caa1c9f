using System.Globalization;

namespace HoopAI.Benchmarks.Speed.Allocations;

/// <summary>Holds what a call allocates to what is recorded: no change makes calls dearer without saying so.</summary>
internal static class AllocationsCheck
{
    /// <summary>Less than the smallest object. Nothing more is needed: run after run gives the same figures.</summary>
    private const long Tolerance = 16;

    /// <summary>Measures and records.</summary>
    public static async Task<int> RecordAsync()
    {
        var measured = await AllocationsWorker.StartAsync();
        measured.Write();
        Console.WriteLine($"Recorded {measured.All().Count()} figures.");
        return 0;
    }

    /// <summary>Measures and compares; 0 where no figure has grown.</summary>
    public static async Task<int> RunAsync()
    {
        var (recorded, measured) = (RecordedAllocations.Read(), await AllocationsWorker.StartAsync());
        var faults = 0;
        foreach (var (contestant, scenario, bytes) in measured.All())
        {
            switch (bytes - recorded.Find(contestant, scenario))
            {
                case null:
                    faults++;
                    Say($"{scenario}, {contestant}: allocates {bytes:N0} B a call, and nothing is recorded. Record it with 'summary --record'.");
                    break;
                case > Tolerance and var more:
                    faults++;
                    Say($"{scenario}, {contestant}: allocates {bytes:N0} B a call, recorded are {bytes - more:N0} B: {more:N0} B more. Make it cheaper, or record it with 'summary --record' and say in the commit what they are spent on.");
                    break;
                case < -Tolerance and var less:
                    Say($"{scenario}, {contestant}: allocates {bytes:N0} B a call, recorded are {bytes - less:N0} B: cheaper. Record it with 'summary --record', so that it stays so.");
                    break;
            }
        }

        foreach (var (contestant, scenario, _) in recorded.All().Where(known => measured.Find(known.Contestant, known.Scenario) is null))
        {
            faults++;
            Say($"{scenario}, {contestant}: is recorded, but no longer measured. Bring it back, or drop it with 'summary --record'.");
        }

        if (faults > 0 && recorded.Runtime != measured.Runtime)
        {
            Say($"Recorded under {recorded.Runtime}, measured under {measured.Runtime}: what no change of ours explains may be the runtime's.");
        }

        Say($"Allocations: {measured.All().Count()} figures, {(faults == 0 ? "none has grown" : $"{faults} not as recorded")}.");
        return faults == 0 ? 0 : 1;
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
