namespace HoopAI.Benchmarks.Store;

/// <summary>Background refreshes of one process against the sandbox: claimed, asked for, saved.</summary>
internal sealed record RefreshFigures
{
    public required int Installations { get; init; }

    /// <summary>The client's default.</summary>
    public required int Concurrency { get; init; }

    /// <summary>With a sandbox that answers as fast as it can: the processors are the limit.</summary>
    public required double PerSecond { get; init; }

    public required double SlowAnswerMilliseconds { get; init; }

    /// <summary>With answers that take longer: at most concurrency / latency.</summary>
    public required double PerSecondWithSlowAnswers { get; init; }
}
