using HoopAI.Chaos.Workers;
using HoopAI.Sandbox;

namespace HoopAI.Chaos.Judging;

/// <summary>Something that must not be, with the lines of the journal that prove it.</summary>
internal sealed record Violation(string What, IReadOnlyList<string> Journal)
{
    public Violation(string what, params IEnumerable<JournalEntry> entries)
        : this(what, [.. entries.Select(Line)])
    {
    }

    public static string Line(JournalEntry entry) =>
        $"{entry.ArrivedAt:HH:mm:ss.fff} {entry} {entry.Outcome} worker {Header(entry, CallSignature.WorkerHeader)} call {Header(entry, CallSignature.CallHeader)} {entry.ResourceId}"
        + (entry.Grant is { } grant ? $" {grant.Spent} -> {grant.Issued}{(grant.IsReplay ? " (again)" : "")}" : "");

    private static string Header(JournalEntry entry, string name) => entry.Headers.GetValueOrDefault(name) ?? "-";
}
