namespace HoopAI.Benchmarks.Startup;

/// <summary>How an app with our client starts, against the same app with hand-written calls. Medians.</summary>
/// <param name="Compilation">Whether the app and its libraries were compiled ahead of time: <c>ReadyToRun</c> or <c>JIT</c>. The framework always is.</param>
/// <param name="Pairs">How many interleaved pairs.</param>
/// <param name="Ratio">Of the times from the process' start to the first answer.</param>
/// <param name="OurMilliseconds">Ours.</param>
/// <param name="PeerMilliseconds">The peer's.</param>
/// <param name="MoreMilliseconds">By how much ours is longer.</param>
/// <param name="OurBytes">Allocated until then.</param>
/// <param name="PeerBytes">The same of the peer.</param>
/// <param name="OurMethods">How many methods were compiled until then.</param>
/// <param name="PeerMethods">The same of the peer.</param>
/// <param name="OurAssemblies">How many assemblies were loaded until then.</param>
/// <param name="PeerAssemblies">The same of the peer.</param>
internal sealed record StartupFigure(
    string Compilation, int Pairs, double Ratio, double OurMilliseconds, double PeerMilliseconds, double MoreMilliseconds,
    double OurBytes, double PeerBytes, double OurMethods, double PeerMethods, double OurAssemblies, double PeerAssemblies)
{
    private const double MostRatio = 1.15;
    private const double MostMilliseconds = 40;

    /// <summary>Either is good enough.</summary>
    public bool Passed => Ratio <= MostRatio || MoreMilliseconds <= MostMilliseconds;
}
