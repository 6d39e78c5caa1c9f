using HoopAI.Chaos.Directing;
using HoopAI.Chaos.Processes;

namespace HoopAI.Chaos.Reporting;

/// <param name="Seconds">For how long workers were killed and stopped.</param>
/// <param name="Kills">Of workers.</param>
/// <param name="KillsBetweenRotationAndSave">Those that cut a refresh whose pair the platform had replaced and whose answer it still held.</param>
/// <param name="RefreshesCutByKills">How many such refreshes there were: a worker can have several under way.</param>
/// <param name="LeasesLostByKills">How many leases the killed held.</param>
/// <param name="StopsOfHolders">Of workers that held a lease with its request under way.</param>
/// <param name="ShortestStopSeconds">Of the pauses.</param>
/// <param name="LongestStopSeconds">Of the pauses.</param>
/// <param name="Spared">Workers that were left alone: an installation of theirs had met enough.</param>
/// <param name="MostOfOneInstallationIn30Seconds">Kills and stops of one installation's holder.</param>
/// <param name="WorkersStarted">Processes that have worked.</param>
/// <param name="MedianRestartSeconds">From a death or stop until another worker called.</param>
/// <param name="SlowestRestartSeconds">The slowest.</param>
internal sealed record DisturbanceFigures(
    double Seconds, int Kills, int KillsBetweenRotationAndSave, int RefreshesCutByKills, int LeasesLostByKills, int StopsOfHolders, double ShortestStopSeconds, double LongestStopSeconds, int Spared,
    int MostOfOneInstallationIn30Seconds, int WorkersStarted, double MedianRestartSeconds, double SlowestRestartSeconds)
{
    public static DisturbanceFigures Of(Director director, Fleet fleet)
    {
        var kills = director.Disturbances.Where(one => one.Kind == DisturbanceKind.Kill).ToList();
        var pauses = director.Disturbances.Select(one => one.Pause).OfType<TimeSpan>().Select(pause => pause.TotalSeconds).DefaultIfEmpty().ToList();
        var restarts = director.Restarts.Select(time => time.TotalSeconds).DefaultIfEmpty().Order().ToList();
        return new DisturbanceFigures(
            Math.Round(director.Lasted.TotalSeconds, 1), kills.Count, director.Kills, kills.Sum(one => one.Cut.Count), kills.Sum(one => one.Held.Count), director.Stops,
            Math.Round(pauses.Min(), 1), Math.Round(pauses.Max(), 1), director.Spared, director.WorstOfOneInstallation, fleet.All.Count,
            Math.Round(restarts[restarts.Count / 2], 2), Math.Round(restarts[^1], 2));
    }
}
