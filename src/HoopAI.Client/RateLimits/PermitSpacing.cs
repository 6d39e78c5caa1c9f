namespace HoopAI.Client.RateLimits;

/// <summary>
/// How far apart requests are sent. Batch keeps its distance once half of the window is used, so that what is left lasts until other permits come free, and an
/// interactive call finds one at once. Everybody does while outsiders spend of the same budget. By a timetable: a late one does not make those behind it later.
/// </summary>
internal sealed class PermitSpacing(IPermitWindow window, TimeProvider time)
{
    /// <summary>A little more than what the window gives, so that it is this that spaces requests, evenly, and a permit or two lie ready.</summary>
    private const double Slack = 1.005;

    /// <summary>One permit in so many is kept from batch while no other will come free soon.</summary>
    private const int ReserveShare = 20;

    /// <summary>Soon is within the time of so many requests.</summary>
    private const int SoonSpacings = 4;

    private long _next;

    private int Free => window.Limit - window.InUse;

    private int Reserve => window.Limit / ReserveShare;

    private bool IsScarce => window.IsContended || window.InUse * 2 >= window.Limit;

    private TimeSpan Spacing => window.Cycle / window.Limit * Slack;

    private TimeSpan Soon => SoonSpacings * Spacing;

    /// <summary>Whether nobody would have to keep a distance from an earlier call.</summary>
    public bool IsAtRest(long now) => _next <= now;

    /// <summary>How long such a call keeps its distance from the one before; zero at the least.</summary>
    public TimeSpan Distance(CallPriority priority, long now)
    {
        var isBatch = priority == CallPriority.Batch;
        if (!IsScarce || (!isBatch && !window.IsContended))
        {
            return TimeSpan.Zero;
        }

        var left = _next > now ? time.GetElapsedTime(now, _next) : TimeSpan.Zero;
        var late = isBatch && Free <= Reserve ? UntilRelease(now) - Soon : TimeSpan.Zero;
        return late.OrLonger(left);
    }

    /// <summary>A permit was given: whoever keeps his distance keeps it from that.</summary>
    public void Given(long now)
    {
        if (!IsScarce)
        {
            return;
        }

        var (spacing, release) = (Spacing, UntilRelease(now));
        if (release > Soon)
        {
            spacing = spacing.OrLonger(release / Math.Max(1, Free - Reserve));
        }

        var step = time.TimestampsIn(spacing);
        _next = Math.Max(_next, now - step) + step;
    }

    private TimeSpan UntilRelease(long now) => window.NextChange(now) ?? window.Interval;
}
