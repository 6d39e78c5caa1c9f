using HoopAI.Chaos.Directing;
using HoopAI.Chaos.Judging;
using HoopAI.Chaos.Processes;

namespace HoopAI.Chaos.Reporting;

/// <summary>Everything that a run has shown.</summary>
internal sealed record ChaosReport
{
    private const int MostViolations = 50;

    public required bool Passed { get; init; }

    /// <summary>Whether enough has happened for the run to mean anything.</summary>
    public required bool Counts { get; init; }

    public required bool Control { get; init; }

    public required int Seed { get; init; }

    public required string Store { get; init; }

    public required int Processes { get; init; }

    public required double Seconds { get; init; }

    public required double SettledAfterSeconds { get; init; }

    public required IReadOnlyList<Criterion> Conditions { get; init; }

    public required IReadOnlyList<Criterion> Criteria { get; init; }

    public required DisturbanceFigures Disturbances { get; init; }

    public required RefreshFigures Refreshes { get; init; }

    public required CallFigures Calls { get; init; }

    public required IReadOnlyList<Loss> Lost { get; init; }

    public required int ViolationCount { get; init; }

    /// <summary>The first ones.</summary>
    public required IReadOnlyList<Violation> Violations { get; init; }

    /// <summary>Every kill and stop, and what the clients' logs say, in order; only where there are violations.</summary>
    public required IReadOnlyList<string> Timeline { get; init; }

    public static ChaosReport Of(ChaosOptions options, Director director, Fleet fleet, Verdict verdict, TimeSpan took, TimeSpan settled) => new()
    {
        Passed = verdict.Passed,
        Counts = verdict.Counts,
        Control = options.IsControl,
        Seed = options.Seed,
        Store = options.Store.ToString().ToLowerInvariant(),
        Processes = options.Processes,
        Seconds = Math.Round(took.TotalSeconds, 1),
        SettledAfterSeconds = Math.Round(settled.TotalSeconds, 1),
        Conditions = verdict.Conditions,
        Criteria = verdict.Criteria,
        Disturbances = DisturbanceFigures.Of(director, fleet),
        Refreshes = RefreshFigures.Of(verdict.Tokens, options.Locations.Count),
        Calls = CallFigures.Of(verdict.Calls),
        Lost = verdict.Losses,
        ViolationCount = verdict.Violations.Count,
        Violations = [.. verdict.Violations.Take(MostViolations)],
        Timeline = verdict.Violations.Count == 0 ? [] :
        [
            .. director.Disturbances.Select(one => one.ToString()).Concat(fleet.All.SelectMany(worker => worker.Log)).Order(StringComparer.Ordinal),
        ],
    };
}
