namespace HoopAI.Client.RateLimits;

/// <summary>How many slots are asked for at once: twice as many while all are used, up to three quarters of this process' share; fewer when some were not.</summary>
internal sealed class SharedDemand
{
    private const int Most = 64;

    private int _next = 4;
    private int _granted;
    private int _used;

    /// <summary>Whether it was work in bulk that waited last, and nobody else.</summary>
    public bool IsBatch { get; private set; }

    public void Missed(CallPriority priority) => IsBatch = priority == CallPriority.Batch;

    public void Used() => _used++;

    public int Next(int max, int holders)
    {
        _next = _used >= _granted ? _next * 2 : Math.Max(2, _used);
        return _next = Math.Clamp(_next, 1, Math.Clamp(3 * max / (4 * Math.Max(1, holders)), 1, Most));
    }

    public void Granted(int count) => (_granted, _used) = (count, 0);
}
