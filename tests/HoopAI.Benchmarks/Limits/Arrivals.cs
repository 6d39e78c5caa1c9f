using HoopAI.Sandbox;

namespace HoopAI.Benchmarks.Limits;

/// <summary>What arrived for one location, by the sandbox's journal.</summary>
internal sealed class Arrivals(IReadOnlyList<JournalEntry> entries, int max, TimeSpan interval)
{
    public int Count => entries.Count;

    public int Refused => entries.Count(entry => entry.Status == 429);

    /// <summary>
    /// The interval, divided by the mean time from a request's arrival to that of the one that comes so many later as an interval allows; once as many have gone by.
    /// </summary>
    public double Use
    {
        get
        {
            var times = entries.Select(entry => entry.Arrived).Order().ToList();
            var gaps = Enumerable.Range(max, Math.Max(0, times.Count - (2 * max))).Select(i => (times[i + max] - times[i]).TotalSeconds).ToList();
            return gaps.Count == 0 ? 0 : Math.Round(interval.TotalSeconds / gaps.Average(), 4);
        }
    }
}
