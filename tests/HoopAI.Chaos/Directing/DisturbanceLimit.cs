namespace HoopAI.Chaos.Directing;

/// <summary>
/// At most two disturbances of one installation's holder in any 30 seconds. More cannot be survived by anybody: the platform replays a rotated pair for 30
/// seconds, and each holder that dies (or stands still, which is the same to the others) costs a lease of 8 and a sweep of 2.
/// </summary>
internal sealed class DisturbanceLimit
{
    private const int Most = 2;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);
    private readonly Dictionary<string, List<DateTimeOffset>> _times = [];

    public bool Allows(IEnumerable<string> installations, DateTimeOffset now) =>
        installations.All(id => _times.GetValueOrDefault(id)?.Count(time => now - time < Window) is not >= Most);

    public void Note(IEnumerable<string> installations, DateTimeOffset now)
    {
        foreach (var id in installations)
        {
            if (!_times.TryGetValue(id, out var times))
            {
                _times.Add(id, times = []);
            }

            times.Add(now);
        }
    }

    /// <summary>The most that one installation met in any window, for the report.</summary>
    public int Worst => _times.Values.Select(times => times.Max(end => times.Count(time => time <= end && end - time < Window))).DefaultIfEmpty().Max();
}
