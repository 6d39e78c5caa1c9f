namespace HoopAI.Client.Tokens;

/// <summary>
/// The token endpoint's own limit, per app and resource. A request counts from when it is sent until a minute after its answer: whatever the network
/// does, the platform has counted it by then.
/// </summary>
/// <remarks>Of more than three requests, two are kept for repeating a refresh whose answer was lost: that one cannot wait for a minute.</remarks>
internal sealed class TokenRequestBudget(int perMinute, TimeProvider time)
{
    private const int Kept = 2;
    private const int FewResources = 1_024;
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<InstallationKey, List<DateTimeOffset>> _freeAt = [];
    private int _pruneAt = FewResources;

    /// <summary>How many resources it remembers.</summary>
    public int Resources
    {
        get
        {
            lock (_lock)
            {
                return _freeAt.Count;
            }
        }
    }

    /// <summary>Zero: taken, so <see cref="Used"/> or <see cref="Unused"/> must follow. Otherwise how long until it is worth asking again.</summary>
    public TimeSpan TryTake(InstallationKey key, bool isUrgent)
    {
        var limit = isUrgent || perMinute <= Kept + 1 ? perMinute : perMinute - Kept;
        lock (_lock)
        {
            var now = time.GetUtcNow();
            Prune(now);
            if (!_freeAt.TryGetValue(key, out var taken))
            {
                _freeAt.Add(key, taken = []);
            }

            taken.RemoveAll(free => free <= now);
            if (taken.Count < limit)
            {
                taken.Add(DateTimeOffset.MaxValue);
                return TimeSpan.Zero;
            }

            var next = taken.Min();
            return next == DateTimeOffset.MaxValue ? TimeSpan.FromSeconds(1) : next - now;
        }
    }

    /// <summary>The request was sent, and its answer (or its failure) has just arrived.</summary>
    public void Used(InstallationKey key) => Release(key, time.GetUtcNow() + Interval);

    /// <summary>Nothing was sent.</summary>
    public void Unused(InstallationKey key) => Release(key, null);

    private void Release(InstallationKey key, DateTimeOffset? freeAt)
    {
        lock (_lock)
        {
            if (_freeAt.TryGetValue(key, out var taken) && taken.Remove(DateTimeOffset.MaxValue) && freeAt is { } end)
            {
                taken.Add(end);
            }
        }
    }

    private void Prune(DateTimeOffset now)
    {
        if (_freeAt.Count < _pruneAt)
        {
            return;
        }

        foreach (var (key, taken) in _freeAt)
        {
            if (taken.TrueForAll(free => free <= now))
            {
                _freeAt.Remove(key);
            }
        }

        _pruneAt = Math.Max(FewResources, _freeAt.Count * 2);
    }
}
