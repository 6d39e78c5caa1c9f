using System.Globalization;

namespace HoopAI.Benchmarks.Store;

internal sealed record StoreFigures
{
    public required int Installations { get; init; }

    public required double LoadSeconds { get; init; }

    public required IReadOnlyList<StorePlan> Plans { get; init; }

    /// <summary>The claim of 100, from sending the statement to the last row read; without the commit. On a connection that has been in use.</summary>
    public required SampleFigures StatementMilliseconds { get; init; }

    /// <summary>The same in the first moments of a new connection, with the table's pages out of the server's buffers.</summary>
    public required SampleFigures FirstStatementsMilliseconds { get; init; }

    public required SampleFigures CommitMilliseconds { get; init; }

    /// <summary>The store's whole method: connection, statement, decrypting 200 tokens, commit.</summary>
    public required SampleFigures ClaimDueMilliseconds { get; init; }

    public required double ClaimedPerSecondWithEightWorkers { get; init; }

    public required double SavedPerSecondWithEightWorkers { get; init; }

    public required RefreshFigures Refreshes { get; init; }

    public required DayFigures MillionADay { get; init; }

    public required bool Passed { get; init; }

    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"""
        {string.Join("\n\n", Plans.Select(plan => $"{plan.Name}:\n{plan.Text}"))}

        {Installations:N0} installations. A claim of 100: {StatementMilliseconds.Median} ms without the commit (median; p95 {StatementMilliseconds.P95}; {FirstStatementsMilliseconds.Median} ms on a new connection), commit {CommitMilliseconds.Median} ms, with decryption {ClaimDueMilliseconds.Median} ms.
        Eight workers: {ClaimedPerSecondWithEightWorkers:N0} claimed a second, {SavedPerSecondWithEightWorkers:N0} saved a second.
        One process refreshes {Refreshes.PerSecond:N0} a second against the sandbox ({Refreshes.PerSecondWithSlowAnswers:N0} where an answer takes {Refreshes.SlowAnswerMilliseconds} ms): a million takes {MillionADay.Hours} h ({MillionADay.HoursWithSlowAnswers} h), {MillionADay.ShareOfDay:P0} of a day; {MillionADay.DatabaseHours} h of the database. {(Passed ? "Passed." : "FAILED.")}
        """);
}

internal sealed record StorePlan(string Name, string Text)
{
    public bool SequentialScan => Text.Contains("Seq Scan", StringComparison.Ordinal);

    public bool Sort => Text.Contains("Sort", StringComparison.Ordinal);
}
