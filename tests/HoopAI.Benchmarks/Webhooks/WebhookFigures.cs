namespace HoopAI.Benchmarks.Webhooks;

/// <summary>With the inbox on a disk.</summary>
/// <param name="AcceptedPerSecond">Requests answered 200, each written to the disk before, while handlers run beside.</param>
/// <param name="HandledPerSecond">The same until all of them are handled.</param>
internal sealed record DurableFigures(double AcceptedPerSecond, double HandledPerSecond);

/// <summary>Medians of interleaved measurements.</summary>
internal sealed record WebhookFigures
{
    public required int Requests { get; init; }

    public required int Connections { get; init; }

    public required int Pairs { get; init; }

    /// <summary>Signature, parsing, inbox in memory, handlers.</summary>
    public required double RequestsPerSecond { get; init; }

    /// <summary>Body and signature alone.</summary>
    public required double BareRequestsPerSecond { get; init; }

    public required double Ratio { get; init; }

    public required DurableFigures Sqlite { get; init; }

    /// <summary>Null where there is no PostgreSQL.</summary>
    public required DurableFigures? PostgreSql { get; init; }

    public required bool Passed { get; init; }

    public string ToText() => FormattableString.Invariant(
        $"""
        {RequestsPerSecond:F0} requests a second against {BareRequestsPerSecond:F0} of a bare endpoint: {Ratio:F2} ({Pairs} pairs of {Requests}, {Connections} connections)
        on SQLite {Sqlite.AcceptedPerSecond} accepted and {Sqlite.HandledPerSecond} handled a second, on PostgreSQL {PostgreSql?.AcceptedPerSecond} and {PostgreSql?.HandledPerSecond}
        {(Passed ? "passed" : "FAILED")}
        """);
}
