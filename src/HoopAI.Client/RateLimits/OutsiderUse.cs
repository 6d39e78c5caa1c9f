namespace HoopAI.Client.RateLimits;

/// <summary>
/// Others may spend of the same budget: a process of ours that shares nothing with us, or a former life of this one. <c>X-RateLimit-Remaining</c> gives them
/// away. Everything here is a lower bound that is certain, so that a budget that is ours alone is never taken for a shared one.
/// </summary>
/// <remarks>
/// Two kinds of evidence, because the platform's windows may be fixed or sliding: what is used of the window and cannot be ours, and what was used up since
/// the window last had more left. The highest of three intervals counts, since in a fixed window the second kind is complete only at its end.
/// </remarks>
internal sealed class OutsiderUse(TimeProvider time)
{
    /// <summary>Kept free beside what others use: they do not spend evenly. One in so many.</summary>
    private const int Margin = 20;

    /// <summary>However much others spend, one in so many stays ours.</summary>
    private const int LeastShare = 10;

    /// <summary>Where nothing is left, the window is given this share of its interval to move on.</summary>
    private const int HoldShare = 4;

    private int _peak;
    private int _peakBefore;
    private int _peakBeforeThat;
    private long _peakSince;
    private OutsiderEvidence? _anchor;
    private int _notOursAtAnchor;
    private long _exhaustedAt;
    private bool _isExhausted;

    public bool IsPresent => Peak > 0;

    private int Peak => Math.Max(_peak, Math.Max(_peakBefore, _peakBeforeThat));

    public int LimitOf(int max) =>
        IsPresent ? Math.Max(Math.Max(1, max / LeastShare), max - Peak - Math.Max(1, max / Margin)) : max;

    public void Observe(in OutsiderEvidence evidence, TimeSpan interval, long now)
    {
        Forget(interval, now);
        var others = Math.Max(evidence.NotOurs, Since(evidence));
        if (others > _peak)
        {
            if (!IsPresent)
            {
                _peakSince = now;
            }

            _peak = others;
        }

        (_isExhausted, _exhaustedAt) = (evidence.Remaining == 0 && IsPresent, now);
    }

    /// <summary>For how long it is better not to send, since nothing is left of the window and somebody else is after it too.</summary>
    public TimeSpan? HoldLeft(TimeSpan interval, long now)
    {
        if (!_isExhausted)
        {
            return null;
        }

        var left = (interval / HoldShare) - time.GetElapsedTime(_exhaustedAt, now);
        return left > TimeSpan.Zero ? left : null;
    }

    public void Forget(TimeSpan interval, long now)
    {
        for (; IsPresent && time.GetElapsedTime(_peakSince, now) >= interval; _peakSince += time.TimestampsIn(interval))
        {
            (_peakBeforeThat, _peakBefore, _peak) = (_peakBefore, _peak, 0);
        }
    }

    private int Since(in OutsiderEvidence evidence)
    {
        if (_anchor is not { } anchor || evidence.Remaining > anchor.Remaining)
        {
            (_anchor, _notOursAtAnchor) = (evidence, Math.Max(0, evidence.NotOurs));
            return 0;
        }

        return evidence.IsCertainlyAfter(anchor) ? _notOursAtAnchor + evidence.NotOursSince(anchor) : 0;
    }
}
