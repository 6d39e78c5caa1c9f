using System.Globalization;
using HoopAI.Chaos.Processes;
using HoopAI.Chaos.Workers;
using HoopAI.Sandbox;

namespace HoopAI.Chaos.Judging;

/// <summary>
/// Accounts for every call. A lane's calls are numbered without a gap and follow each other: each number up to the last must have been answered with success. Only
/// the last call of each lane of a killed worker is excused.
/// </summary>
internal sealed class CallLedger
{
    public const string Operation = "locations.get-location";
    private readonly List<Violation> _violations = [];

    public CallLedger(IEnumerable<JournalEntry> journal, IEnumerable<WorkerProcess> workers)
    {
        var calls = journal.Where(entry => entry.Operation == Operation && entry.Headers.ContainsKey(CallSignature.CallHeader))
            .ToLookup(entry => int.Parse(entry.Headers[CallSignature.WorkerHeader], CultureInfo.InvariantCulture));
        foreach (var worker in workers)
        {
            var lanes = calls[worker.Id].ToLookup(entry => Number(entry, 0));
            for (var lane = 0; lane < Math.Max(lanes.Count, worker.Report?.CallsByLane.Count ?? 0); lane++)
            {
                Enter(worker, lane, [.. lanes[lane]]);
            }
        }
    }

    public int Calls { get; private set; }

    public int Succeeded { get; private set; }

    /// <summary>Under way when their worker was killed.</summary>
    public int OfKilled { get; private set; }

    public int Failed => _violations.Count;

    /// <summary>From the end of the lane's last call, the pause between them and the time that its worker was stopped included.</summary>
    public TimeSpan Slowest { get; private set; }

    public IReadOnlyList<Violation> Violations => _violations;

    private void Enter(WorkerProcess worker, int lane, IReadOnlyList<JournalEntry> entries)
    {
        var byNumber = entries.ToLookup(entry => Number(entry, 1));
        var last = worker.Report?.CallsByLane[lane] ?? (entries.Count == 0 ? 0 : entries.Max(entry => Number(entry, 1)));
        DateTimeOffset? end = null;
        for (var number = 1; number <= last; number++)
        {
            Calls++;
            if (byNumber[number].FirstOrDefault(entry => entry is { Status: 200, Outcome: JournalOutcome.Answered }) is { } success)
            {
                Succeeded++;
                var took = success.AnsweredAt!.Value - (end ?? byNumber[number].First().ArrivedAt);
                Slowest = took > Slowest ? took : Slowest;
                end = success.AnsweredAt;
            }
            else if (worker.State == WorkerState.Killed && number == last)
            {
                OfKilled++;
            }
            else
            {
                var complaint = worker.Complaints.FirstOrDefault(line => line.Contains($"call {lane}.{number},", StringComparison.Ordinal));
                _violations.Add(new Violation($"call {lane}.{number} of worker {worker.Id} was not answered with success{(complaint is null ? "" : $". The client says: {complaint}")}", byNumber[number]));
            }
        }
    }

    private static int Number(JournalEntry entry, int part) =>
        int.Parse(entry.Headers[CallSignature.CallHeader].Split('.')[part], CultureInfo.InvariantCulture);
}
