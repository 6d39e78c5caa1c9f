using HoopAI.Chaos.Judging;

namespace HoopAI.Chaos.Reporting;

internal sealed record CallFigures(int Calls, int Succeeded, int OfKilledWorkers, int Failed, double SlowestSeconds)
{
    public static CallFigures Of(CallLedger calls) => new(calls.Calls, calls.Succeeded, calls.OfKilled, calls.Failed, Math.Round(calls.Slowest.TotalSeconds, 1));
}
