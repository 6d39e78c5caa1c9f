using HoopAI.Sandbox;

namespace HoopAI.Chaos.Directing;

/// <summary>A worker that was killed or stopped while it held leases.</summary>
internal sealed record Disturbance
{
    public required DisturbanceKind Kind { get; init; }

    public required int Worker { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The installations that the store says it held.</summary>
    public required IReadOnlyList<string> Held { get; init; }

    /// <summary>Its token requests that the platform had granted and not answered yet: each a refresh cut between rotation and save.</summary>
    public required IReadOnlyList<JournalEntry> Cut { get; init; }

    /// <summary>How long a stopped one stands still.</summary>
    public TimeSpan? Pause { get; init; }

    public override string ToString() =>
        $"{At:HH:mm:ss.fff} {Kind} of worker {Worker}, which held {Held.Count} leases{(Pause is { } pause ? $"; stopped for {pause.TotalSeconds:0.0} s" : "")}";
}

internal enum DisturbanceKind
{
    Kill,
    Stop,
}
