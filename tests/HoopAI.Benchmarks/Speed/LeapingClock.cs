namespace HoopAI.Benchmarks.Speed;

/// <summary>
/// The system's clock, moved on by hand: the client does not take each token for refused when one was bought for that reason within a minute, and no
/// app would go on asking for some thousands a second.
/// </summary>
internal sealed class LeapingClock : TimeProvider
{
    private TimeSpan _ahead;

    /// <summary>More than a minute goes by.</summary>
    public void Leap() => _ahead += TimeSpan.FromSeconds(61);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;
}
