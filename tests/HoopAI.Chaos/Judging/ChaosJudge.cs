using HoopAI.Chaos.Directing;
using HoopAI.Chaos.Processes;
using HoopAI.Chaos.Workers;
using HoopAI.Sandbox;

namespace HoopAI.Chaos.Judging;

/// <summary>Decides from the platform's journal and tokens; a worker's word only explains.</summary>
internal sealed class ChaosJudge(
    ChaosOptions options, IReadOnlyList<JournalEntry> journal, Director director, IReadOnlyCollection<WorkerProcess> workers, IReadOnlyDictionary<string, DateTimeOffset> firstDue)
{
    private static readonly TimeSpan LongestSilenceAllowed = TimeSpan.FromSeconds(5);

    public Verdict Judge(IReadOnlyList<Loss> losses)
    {
        var tokens = new TokenLedger(options, journal, director.Disturbances, firstDue);
        var calls = new CallLedger(journal, workers);
        var mishaps = workers.Select(worker => worker.Mishap).OfType<string>().ToList();
        return new Verdict
        {
            Tokens = tokens,
            Calls = calls,
            Losses = losses,
            Conditions = Conditions(),
            Criteria = options.IsControl
                ? [Criterion("installations lost without healing", "> 0", losses.Count, losses.Count > 0)]
                : Criteria(tokens, calls, losses, mishaps),
            Violations =
            [
                .. losses.Select(loss => new Violation($"{loss.Location} is lost: {loss.Reason}", History(loss.Location))),
                .. calls.Violations, .. tokens.Violations, .. mishaps.Select(mishap => new Violation(mishap)),
            ],
        };
    }

    private IReadOnlyList<Criterion> Conditions()
    {
        var kills = director.Kills;
        var stops = director.Stops;
        var silence = LongestSilence();
        return
        [
            Criterion("kills between rotation and save", $">= {options.Plan.LeastKills}", kills, kills >= options.Plan.LeastKills),
            Criterion("stops of a holder", $">= {options.Plan.LeastStops}", stops, stops >= options.Plan.LeastStops),
            Criterion("disturbances of one installation's holder in any 30 s", "<= 2", director.WorstOfOneInstallation, director.WorstOfOneInstallation <= 2),
            new Criterion("longest time without a request of any worker, in seconds", $"<= {LongestSilenceAllowed.TotalSeconds:0}", $"{silence.TotalSeconds:0.0}", silence <= LongestSilenceAllowed),
        ];
    }

    private IReadOnlyList<Criterion> Criteria(TokenLedger tokens, CallLedger calls, IReadOnlyList<Loss> losses, IReadOnlyList<string> mishaps)
    {
        var expiries = tokens.RotationsAhead + tokens.RotationsAfterExpiry;

        // As the store had it: each lease that its holder lost is one refresh that crashed, or that timed out.
        var crashes = Of(DisturbanceKind.Kill).Sum(one => one.Held.Count);
        var timeouts = Of(DisturbanceKind.Stop).Sum(one => one.Held.Count) + tokens.RepeatedAfterTimeout;
        return
        [
            Criterion("installations lost", "0", losses.Count, losses.Count == 0),
            Criterion("calls failed, other than those of a killed worker", "0", calls.Failed, calls.Failed == 0),
            Criterion("rotations = expiries and due refreshes", $"{expiries}", tokens.Rotations, tokens.Rotations == expiries),
            Criterion("token requests <= rotations + crashes + lease timeouts", $"<= {tokens.Rotations} + {crashes} + {timeouts}", tokens.Requests, tokens.Requests <= tokens.Rotations + crashes + timeouts),
            Criterion("token requests not accounted for", "0", tokens.Unaccounted, tokens.Unaccounted == 0),
            Criterion("workers that ended by themselves", "0", mishaps.Count, mishaps.Count == 0),
        ];
    }

    private IEnumerable<Disturbance> Of(DisturbanceKind kind) => director.Disturbances.Where(one => one.Kind == kind);

    /// <summary>The last token requests, what happened to those who held its lease, and what the clients said of it.</summary>
    private IReadOnlyList<string> History(string location) =>
    [
        .. journal.Where(entry => entry.Operation == FaultTarget.TokenEndpoint.Operation && entry.ResourceId == location).TakeLast(6).Select(Violation.Line)
            .Concat(director.Disturbances.Where(one => one.Held.Contains(location)).TakeLast(6).Select(one => one.ToString()))
            .Concat(workers.SelectMany(worker => worker.Log).Where(line => line.Contains($"location {location} ", StringComparison.Ordinal)).TakeLast(12)).Order(StringComparer.Ordinal),
    ];

    /// <summary>The longest time in which no worker sent anything: the machine stood still, and then nothing can be kept in time.</summary>
    private TimeSpan LongestSilence()
    {
        var arrivals = journal.Where(entry => entry.Headers.TryGetValue(CallSignature.WorkerHeader, out var worker) && worker != "0").Select(entry => entry.Arrived).ToList();
        return arrivals.Zip(arrivals.Skip(1), (one, next) => next - one).DefaultIfEmpty().Max();
    }

    private static Criterion Criterion(string name, string required, int actual, bool passed) => new(name, required, $"{actual}", passed);
}
