namespace HoopAI.Benchmarks.Store;

/// <summary>What claims took on one connection.</summary>
internal sealed class ClaimTimes
{
    /// <summary>While the connection was new.</summary>
    public Samples First { get; } = new();

    /// <summary>Once it had been in use, as a pool's connections are.</summary>
    public Samples Statements { get; } = new();

    public Samples Commits { get; } = new();
}
