namespace HoopAI.Resilience.Tests.Matrix;

/// <summary>A row of the table.</summary>
/// <param name="Judge">The heading above it: who makes the fault and counts.</param>
/// <param name="Fault">What goes wrong.</param>
/// <param name="Deadline">The caller's deadline; null for none.</param>
/// <param name="Cells">What happens, in the order of <see cref="RequestKind.All"/>.</param>
public sealed record FaultRow(string Judge, string Fault, TimeSpan? Deadline, IReadOnlyList<string> Cells)
{
    /// <summary>The row as it stands in the file.</summary>
    public string ToMarkdown() => $"| {Fault} | {(Deadline is { } deadline ? $"{deadline.TotalSeconds} s" : "–")} | {string.Join(" | ", Cells)} |";

    public override string ToString() => $"{Fault}{(Deadline is null ? "" : ", with a deadline")}";
}
