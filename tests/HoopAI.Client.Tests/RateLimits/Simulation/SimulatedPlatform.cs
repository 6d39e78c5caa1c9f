using HoopAI.Client.RateLimits;
using HoopAI.Client.Tests.Support;

namespace HoopAI.Client.Tests.RateLimits.Simulation;

/// <summary>Counts requests as the platform may: in fixed or sliding windows, some time after they have arrived, and answers later still.</summary>
internal sealed class SimulatedPlatform(ManualTime time, bool isSliding, TimeSpan delay, Random random)
{
    public const int Max = 100;
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Network = TimeSpan.FromMilliseconds(2);

    private readonly Queue<DateTimeOffset> _counted = new();
    private readonly List<DateTimeOffset> _arrivals = [];
    private DateTimeOffset _windowStart;

    public int Refused { get; private set; }

    public int Accepted { get; private set; }

    public IReadOnlyList<DateTimeOffset> Arrivals => _arrivals;

    public void Send(Action<RateLimitAnswer> answered)
    {
        _arrivals.Add(time.GetUtcNow());
        After(Network + (delay * random.NextDouble()), () =>
        {
            var isAccepted = Count();
            Accepted += isAccepted ? 1 : 0;
            Refused += isAccepted ? 0 : 1;
            var limits = new RateLimitSnapshot(time.GetUtcNow(), Max, Max - _counted.Count, Interval, null, null);
            After(Network + (Network * random.NextDouble()), () => answered(new RateLimitAnswer(limits, !isAccepted, null)));
        });
    }

    /// <summary>Somebody else's request.</summary>
    public bool Count()
    {
        var now = time.GetUtcNow();
        if (isSliding)
        {
            while (_counted.TryPeek(out var oldest) && now - oldest >= Interval)
            {
                _counted.Dequeue();
            }
        }
        else if (now - _windowStart >= Interval)
        {
            _counted.Clear();
            _windowStart = now;
        }

        if (_counted.Count == Max)
        {
            return false;
        }

        _counted.Enqueue(now);
        return true;
    }

    /// <summary>The interval, divided by how long after each request the one that uses its permit again came, on the average; from so many requests on.</summary>
    public double UseFrom(int first)
    {
        var gaps = Enumerable.Range(first, Math.Max(0, _arrivals.Count - Max - first)).Select(i => (_arrivals[i + Max] - _arrivals[i]).TotalSeconds).ToList();
        return Interval.TotalSeconds / gaps.Average();
    }

    private void After(TimeSpan wait, Action happens) => time.CreateTimer(_ => happens(), null, wait, Timeout.InfiniteTimeSpan);
}
