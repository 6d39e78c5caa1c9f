namespace HoopAI.Benchmarks.Speed;

/// <summary>How one contestant does against another in one scenario.</summary>
/// <param name="Scenario">What is called.</param>
/// <param name="Transport">Over what: <c>stub</c> or <c>loopback</c>.</param>
/// <param name="Ours">Who is measured.</param>
/// <param name="Peer">Against whom.</param>
/// <param name="Pairs">How many interleaved pairs.</param>
/// <param name="Time">Median of the pairs' ratios of time.</param>
/// <param name="UpperQuartile">The upper quartile of them.</param>
/// <param name="OurMicroseconds">Median time of a call.</param>
/// <param name="PeerMicroseconds">The peer's.</param>
/// <param name="Bytes">Ratio of allocated bytes.</param>
/// <param name="OurBytes">Allocated bytes of a call.</param>
/// <param name="PeerBytes">The peer's.</param>
internal sealed record SpeedFigure(
    string Scenario, string Transport, string Ours, string Peer, int Pairs, double Time, double UpperQuartile, double OurMicroseconds, double PeerMicroseconds, double Bytes, double OurBytes, double PeerBytes)
{
    /// <summary>What was asked for; null where nothing was.</summary>
    public double? TimeGoal { get; init; }

    /// <summary>What was asked for; null where nothing was.</summary>
    public double? UpperQuartileGoal { get; init; }

    /// <summary>What was asked for; null where nothing was.</summary>
    public double? BytesGoal { get; init; }

    /// <summary>Whether everything asked for was reached.</summary>
    public bool Passed => !(Time > TimeGoal) && !(UpperQuartile > UpperQuartileGoal) && !(Bytes > BytesGoal);
}
