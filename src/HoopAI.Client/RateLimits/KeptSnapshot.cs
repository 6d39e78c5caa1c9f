using System.Runtime.InteropServices;

namespace HoopAI.Client.RateLimits;

/// <summary>A snapshot in half of its size, since one is kept of every resource that was ever called. The default keeps none.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct KeptSnapshot(in RateLimitSnapshot snapshot)
{
    /// <summary>The headers' numbers have no sign.</summary>
    private const int None = -1;

    private readonly DateTime _observedAt = snapshot.ObservedAt.UtcDateTime;
    private readonly TimeSpan _interval = snapshot.Interval ?? TimeSpan.MinValue;
    private readonly int _max = snapshot.Max ?? None;
    private readonly int _remaining = snapshot.Remaining ?? None;
    private readonly int _dailyLimit = snapshot.DailyLimit ?? None;
    private readonly int _dailyRemaining = snapshot.DailyRemaining ?? None;

    public RateLimitSnapshot? Value => _observedAt == default ? null : new RateLimitSnapshot(
        _observedAt, Number(_max), Number(_remaining), _interval == TimeSpan.MinValue ? null : _interval, Number(_dailyLimit), Number(_dailyRemaining));

    private static int? Number(int kept) => kept == None ? null : kept;
}
