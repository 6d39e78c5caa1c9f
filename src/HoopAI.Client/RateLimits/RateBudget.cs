namespace HoopAI.Client.RateLimits;

/// <summary>What one app may still spend on one location or company: the permits, and what the platform said last.</summary>
internal sealed class RateBudget(IPermitSource permits, TimeSpan usualInterval)
{
    private readonly Lock _lock = new();
    private RateLimitSnapshot _last;
    private bool _seen;

    public IPermitSource Permits { get; } = permits;

    public RateLimitSnapshot? Snapshot
    {
        get
        {
            lock (_lock)
            {
                return _seen ? _last : null;
            }
        }
    }

    /// <summary>How long the window is, as far as is known.</summary>
    public TimeSpan Interval => Snapshot?.Interval is { } told && told > TimeSpan.Zero ? told : usualInterval;

    public void Follow(in RateLimitSnapshot snapshot)
    {
        lock (_lock)
        {
            (_last, _seen) = (snapshot, true);
        }

        Permits.Follow(snapshot);
    }
}
