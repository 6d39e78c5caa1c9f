using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using HoopAI.Chaos.Workers;

namespace HoopAI.Chaos.Processes;

/// <summary>One worker as its starter sees it. It ends when its standard input does.</summary>
internal sealed class WorkerProcess
{
    private readonly Process _process;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly Task _reading;

    private WorkerProcess(int id, Process process)
    {
        (Id, _process) = (id, process);
        _reading = Task.WhenAll(Pipes.ReadAsync(process.StandardOutput, Read), Pipes.ReadAsync(process.StandardError, _errors.Enqueue));
        Ended = EndAsync();
    }

    /// <summary>Its name on every request that it sends; a restarted worker is another one.</summary>
    public int Id { get; }

    public WorkerState State { get; private set; }

    /// <summary>Completes when it has begun its work; fails when it ends before.</summary>
    public Task Ready => _ready.Task;

    public Task Ended { get; }

    /// <summary>What it said in the end; null for one that could not.</summary>
    public WorkerReport? Report { get; private set; }

    /// <summary>What it said of calls that failed: for people, not for the judge.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>What its client logged, and what else it wrote to standard error.</summary>
    public IEnumerable<string> Log => _errors;

    /// <summary>Its end, if it was not of our making.</summary>
    public string? Mishap => State == WorkerState.Failed ? $"worker {Id} ended by itself with {_process.ExitCode}: {string.Join(" | ", _errors.TakeLast(12))}" : null;

    public static async Task<WorkerProcess> StartAsync(ProcessStarter starter, int id, WorkerOrder order)
    {
        var process = await starter.StartAsync(WorkerProgram.Command());
        var worker = new WorkerProcess(id, process);
        try
        {
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(order));
            await process.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            // It has ended already, and says why.
        }

        return worker;
    }

    /// <summary>Lets a spare begin its work.</summary>
    public async Task BeginAsync()
    {
        State = WorkerState.Running;
        await SayAsync(WorkerProgram.Begin);
    }

    /// <summary>Opens the gate of one that makes its calls at a word.</summary>
    public async Task SayAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>Stops it where it stands; returns when no thread of it runs any more. False: it has ended.</summary>
    public async Task<bool> FreezeAsync()
    {
        if (State != WorkerState.Running || _process.HasExited || !Signals.Send(_process.Id, Signal.Stop))
        {
            return false;
        }

        State = WorkerState.Frozen;
        while (!_process.HasExited && !IsStopped())
        {
            await Task.Delay(1);
        }

        return !_process.HasExited;
    }

    /// <summary>Leaves a frozen one as it is.</summary>
    public void LeaveStopped() => State = WorkerState.Stopped;

    /// <summary>When a stop of it ended last; null while it has met none.</summary>
    public DateTimeOffset? WokeAt { get; private set; }

    public void Continue()
    {
        if (State is WorkerState.Frozen or WorkerState.Stopped && !_process.HasExited)
        {
            WokeAt = State == WorkerState.Stopped ? DateTimeOffset.UtcNow : WokeAt;
            State = WorkerState.Running;
            Signals.Send(_process.Id, Signal.Continue);
        }
    }

    /// <summary>Returns when it is gone, whatever it was doing.</summary>
    public async Task KillAsync()
    {
        State = WorkerState.Killed;
        if (!_process.HasExited)
        {
            Signals.Send(_process.Id, Signal.Kill);
        }

        await Ended;
    }

    /// <summary>Lets it finish its calls and end. One that does not is killed.</summary>
    public async Task CloseAsync(TimeSpan patience)
    {
        if (State is WorkerState.Killed or WorkerState.Failed)
        {
            return;
        }

        Continue();
        _process.StandardInput.Close();
        await Ended.WaitAsync(patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!Ended.IsCompleted)
        {
            await KillAsync();
            State = WorkerState.Failed;
            _errors.Enqueue($"it was asked to end, and had not done so {patience.TotalSeconds:0} s later");
        }
    }

    private bool IsStopped()
    {
        foreach (var task in Directory.GetDirectories($"/proc/{_process.Id}/task"))
        {
            try
            {
                var text = File.ReadAllText($"{task}/stat");
                if (text[text.LastIndexOf(')') + 2] is not ('T' or 'Z' or 'X'))
                {
                    return false;
                }
            }
            catch (IOException)
            {
                // That thread has ended meanwhile.
            }
        }

        return true;
    }

    private void Read(string line)
    {
        if (line == WorkerProgram.Ready)
        {
            _ready.TrySetResult();
        }
        else if (line.StartsWith('{'))
        {
            Report = JsonSerializer.Deserialize<WorkerReport>(line);
        }
        else
        {
            Complaints.Enqueue(line);
        }
    }

    private async Task EndAsync()
    {
        await _process.WaitForExitAsync();
        await _reading;
        if (State != WorkerState.Killed)
        {
            State = _process.ExitCode == 0 ? WorkerState.Ended : WorkerState.Failed;
        }

        if (_ready.TrySetException(new InvalidOperationException(Mishap ?? $"worker {Id} ended before it was ready.")))
        {
            _ = _ready.Task.Exception;
        }
    }
}
