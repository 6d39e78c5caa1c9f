namespace HoopAI.Client.RateLimits;

/// <summary>Spreads requests evenly over the interval, by a timetable: a late one does not make those behind it later.</summary>
internal sealed class PermitSpacing(TimeProvider time)
{
    private long _next;

    /// <summary>How long until the next request is due; zero: now.</summary>
    public TimeSpan Left(long now) => _next > now ? time.GetElapsedTime(now, _next) : TimeSpan.Zero;

    public void Sent(TimeSpan spacing, long now)
    {
        var step = (long)(spacing.TotalSeconds * time.TimestampFrequency);
        _next = Math.Max(_next, now - step) + step;
    }
}
