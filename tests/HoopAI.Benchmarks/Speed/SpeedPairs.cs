using System.Diagnostics;

namespace HoopAI.Benchmarks.Speed;

/// <summary>Measures two contestants in turn, in one process, so that the machine's moods hit both.</summary>
internal static class SpeedPairs
{
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(12);
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(120);

    public static async Task<SpeedFigure> RunAsync(Comparison wanted, ContestantField field, int pairs)
    {
        var (our, theirs) = (field[wanted.Ours].Scenarios[wanted.Scenario], field[wanted.Peer].Scenarios[wanted.Scenario]);
        var calls = await WarmUpAsync(our, theirs);
        var (ourTimes, peerTimes) = (new List<double>(), new List<double>());
        var (ourBytes, peerBytes) = (new List<double>(), new List<double>());
        for (var pair = 0; pair < pairs; pair++)
        {
            // Who goes first changes, so that neither always meets the garbage of the other.
            if (pair % 2 == 0)
            {
                await MeasureAsync(our, calls, ourTimes, ourBytes);
                await MeasureAsync(theirs, calls, peerTimes, peerBytes);
            }
            else
            {
                await MeasureAsync(theirs, calls, peerTimes, peerBytes);
                await MeasureAsync(our, calls, ourTimes, ourBytes);
            }
        }

        var ratios = ourTimes.Zip(peerTimes, (our, their) => our / their).ToList();
        return new SpeedFigure(
            wanted.Scenario, field.Transport, wanted.Ours, wanted.Peer, pairs,
            Round(Quantile.Median(ratios)), Round(Quantile.Of(ratios, 0.75)), Round(Quantile.Median(ourTimes)), Round(Quantile.Median(peerTimes)),
            Round(Quantile.Median(ourBytes) / Quantile.Median(peerBytes)), Math.Round(Quantile.Median(ourBytes)), Math.Round(Quantile.Median(peerBytes)))
        {
            TimeGoal = wanted.Time,
            UpperQuartileGoal = wanted.UpperQuartile,
            BytesGoal = wanted.Bytes,
        };
    }

    /// <summary>All that a contestant can do, for a moment.</summary>
    public static async Task WarmUpAsync(Contestant contestant)
    {
        foreach (var call in contestant.Scenarios.Values)
        {
            for (var round = 0; round < 3; round++)
            {
                await Repeat.ForAsync(TimeSpan.FromMilliseconds(50), call);
                await Task.Delay(60);
            }
        }
    }

    private static async Task<int> WarmUpAsync(Func<Task> our, Func<Task> theirs)
    {
        var calls = 1;
        for (var round = 0; round < 6; round++)
        {
            var done = await Repeat.ForAsync(WarmUp, async () =>
            {
                await our();
                await theirs();
            });

            // The second compiler works in the background.
            await Task.Delay(60);
            calls = Math.Max(1, (int)(done * 2 * (Turn / WarmUp)));
        }

        return calls;
    }

    private static async Task MeasureAsync(Func<Task> call, int calls, List<double> times, List<double> bytes)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        await Repeat.TimesAsync(calls, call);
        times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / calls);
        bytes.Add((double)(GC.GetTotalAllocatedBytes(precise: true) - allocated) / calls);
    }

    private static double Round(double value) => Math.Round(value, 3);
}
