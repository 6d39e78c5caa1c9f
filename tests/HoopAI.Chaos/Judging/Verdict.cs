namespace HoopAI.Chaos.Judging;

internal sealed record Verdict
{
    public required TokenLedger Tokens { get; init; }

    public required CallLedger Calls { get; init; }

    public required IReadOnlyList<Loss> Losses { get; init; }

    /// <summary>What the run must have been like to count.</summary>
    public required IReadOnlyList<Criterion> Conditions { get; init; }

    /// <summary>What must have come out.</summary>
    public required IReadOnlyList<Criterion> Criteria { get; init; }

    public required IReadOnlyList<Violation> Violations { get; init; }

    public bool Counts => Conditions.All(one => one.Passed);

    public bool Passed => Counts && Criteria.All(one => one.Passed);
}
