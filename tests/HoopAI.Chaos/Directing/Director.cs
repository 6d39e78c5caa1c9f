using System.Diagnostics;
using System.Globalization;
using HoopAI.Chaos.Processes;
using HoopAI.Chaos.Stores;
using HoopAI.Chaos.Workers;
using HoopAI.Sandbox;

namespace HoopAI.Chaos.Directing;

/// <summary>
/// Kills and stops workers in the middle of a refresh. It waits until an answer of the token endpoint is held back, freezes the worker that asked, looks which
/// installations that one holds, and then decides: kill it, leave it stopped for a while, or spare it.
/// </summary>
internal sealed class Director(HoopAISandbox platform, Fleet fleet, SharedStore store, IServiceProvider services, DirectorPlan plan, Random random)
{
    private const int LongestPatienceMilliseconds = 120;
    private readonly DisturbanceLimit _limit = new();
    private readonly List<Disturbance> _disturbances = [];
    private readonly List<Task> _stopped = [];
    private readonly List<Task> _refills = [];
    private readonly List<TimeSpan> _restarts = [];

    public IReadOnlyList<Disturbance> Disturbances => _disturbances;

    /// <summary>How often a worker was left alone because an installation of its own had met enough.</summary>
    public int Spared { get; private set; }

    /// <summary>Those that cut a refresh between rotation and save.</summary>
    public int Kills => _disturbances.Count(one => one.Kind == DisturbanceKind.Kill && one.Cut.Count > 0);

    public int Stops => _disturbances.Count(one => one.Kind == DisturbanceKind.Stop);

    /// <summary>For how long it went on.</summary>
    public TimeSpan Lasted { get; private set; }

    public int WorstOfOneInstallation => _limit.Worst;

    /// <summary>From a death until another worker did its work.</summary>
    public IReadOnlyList<TimeSpan> Restarts
    {
        get
        {
            lock (_restarts)
            {
                return [.. _restarts];
            }
        }
    }

    /// <summary>Completes when every dead worker is made up for, and every stopped one goes on.</summary>
    public Task AllContinued => Task.WhenAll(_refills.Concat(_stopped));

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        end.CancelAfter(plan.LongestDuration);
        platform.Faults.Add(Fault.Late(plan.AnswerDelay, afterProcessing: true), FaultTarget.TokenEndpoint, int.MaxValue);
        var start = Stopwatch.GetTimestamp();
        var (kills, stops) = (TimeSpan.Zero, plan.StopEvery == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : plan.StopEvery / 2);
        while (!end.IsCancellationRequested && Kills < plan.MostKills)
        {
            var now = Stopwatch.GetElapsedTime(start);
            if (now >= plan.Duration && Kills >= plan.LeastKills && Stops >= plan.LeastStops)
            {
                break;
            }

            var isStop = stops <= now && _stopped.Count(task => !task.IsCompleted) < plan.MostStopped;
            if (!isStop && kills > now)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                continue;
            }

            if (await TryStrikeAsync(isStop, end.Token))
            {
                (kills, stops) = isStop ? (kills, stops + Around(plan.StopEvery)) : (kills + Around(plan.KillEvery), stops);
            }
        }

        Lasted = Stopwatch.GetElapsedTime(start);
    }

    private async Task<bool> TryStrikeAsync(bool isStop, CancellationToken end)
    {
        using var hold = platform.HoldNext(FaultTarget.TokenEndpoint, HoldPoint.BeforeAnswer);
        JournalEntry request;
        try
        {
            request = await hold.Arrived.WaitAsync(end);
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        // No call can meet its deadline in a process that stands still for most of it: not stopped again before those of the last stop have ended.
        if (WorkerOf(request) is not { State: WorkerState.Running } worker || fleet.AtWork < plan.LeastAtWork
            || (isStop && platform.Clock.GetUtcNow() - worker.WokeAt < WorkerHost.CallDeadline))
        {
            return false;
        }

        if (!_limit.Allows([request.ResourceId!], platform.Clock.GetUtcNow()))
        {
            Spared++;
            return false;
        }

        // Sometimes in the middle of a batch, sometimes when the rest of it is done.
        await Task.Delay(random.Next(LongestPatienceMilliseconds), CancellationToken.None);
        if (!await worker.FreezeAsync())
        {
            return false;
        }

        var held = await HeldByAsync(request);
        var now = platform.Clock.GetUtcNow();
        if (held is null || request is not { Grant: not null, Outcome: JournalOutcome.Pending } || !_limit.Allows(held, now) || (isStop && !store.IsOpenToWriters()))
        {
            Spared++;
            worker.Continue();
            return false;
        }

        if (isStop)
        {
            worker.LeaveStopped();
        }
        else
        {
            await worker.KillAsync();
        }

        _limit.Note(held, now);
        var pause = isStop ? Pause() : (TimeSpan?)null;
        _disturbances.Add(new Disturbance
        {
            Kind = isStop ? DisturbanceKind.Stop : DisturbanceKind.Kill, Worker = worker.Id, At = now, Held = held, Cut = UnansweredOf(worker), Pause = pause,
        });
        if (pause is { } time)
        {
            _stopped.Add(ContinueAsync(worker, time));
        }

        _refills.Add(RefillAsync(Stopwatch.GetTimestamp()));
        return true;
    }

    private WorkerProcess? WorkerOf(JournalEntry request) =>
        request.Headers.TryGetValue(CallSignature.WorkerHeader, out var id) ? fleet.Find(int.Parse(id, CultureInfo.InvariantCulture)) : null;

    /// <summary>All that the holder of this request's lease holds; null when the request's lease is somebody else's by now.</summary>
    private async Task<IReadOnlyList<string>?> HeldByAsync(JournalEntry request)
    {
        var leases = await SharedStore.ReadLeasesAsync(services);
        return leases.FirstOrDefault(lease => lease.ResourceId == request.ResourceId)?.Process is { } process
            ? [.. leases.Where(lease => lease.Process == process).Select(lease => lease.ResourceId)]
            : null;
    }

    private IReadOnlyList<JournalEntry> UnansweredOf(WorkerProcess worker) =>
    [
        .. platform.Journal.Of(FaultTarget.TokenEndpoint.Operation!).Where(request =>
            request is { Grant: not null, Outcome: not JournalOutcome.Answered } && ReferenceEquals(WorkerOf(request), worker)),
    ];

    private async Task RefillAsync(long death)
    {
        foreach (var successor in await fleet.FillAsync())
        {
            await successor.Ready.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            lock (_restarts)
            {
                _restarts.Add(Stopwatch.GetElapsedTime(death));
            }
        }
    }

    private static async Task ContinueAsync(WorkerProcess worker, TimeSpan pause)
    {
        await Task.Delay(pause);
        worker.Continue();
    }

    private TimeSpan Around(TimeSpan average) => average * (0.5 + random.NextDouble());

    /// <summary>Mostly short, so that there can be many; every length up to the longest occurs.</summary>
    private TimeSpan Pause() => DirectorPlan.ShortestStop + ((DirectorPlan.LongestStop - DirectorPlan.ShortestStop) * Math.Pow(random.NextDouble(), 4));
}
