using System.Collections.Concurrent;
using HoopAI.Chaos.Workers;

namespace HoopAI.Chaos.Processes;

/// <summary>Keeps so many workers running. One that is dead or stopped is made up for at once, as an orchestrator would; one that goes on after a stop is one more until the next death.</summary>
internal sealed class Fleet(int size, int spares, Func<int, WorkerOrder> orders) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);
    private readonly ProcessStarter _starter = new();
    private readonly ConcurrentDictionary<int, WorkerProcess> _workers = new();
    private readonly ConcurrentQueue<WorkerProcess> _spares = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _lastId;

    /// <summary>Every worker that has begun its work, dead ones included.</summary>
    public IReadOnlyCollection<WorkerProcess> All => [.. _workers.Values];

    /// <summary>How many do their work now; those that have only been told to are not there yet.</summary>
    public int AtWork => _workers.Values.Count(worker => worker.State == WorkerState.Running && worker.Ready.IsCompletedSuccessfully);

    public WorkerProcess? Find(int id) => _workers.GetValueOrDefault(id);

    /// <summary>Starts as many as will be needed first; none of them begins its work.</summary>
    public async Task PrepareAsync()
    {
        while (_spares.Count < size + spares)
        {
            _spares.Enqueue(await StartAsync());
        }
    }

    /// <summary>Brings the running ones up to their number.</summary>
    /// <returns>Those that have begun now.</returns>
    public async Task<IReadOnlyList<WorkerProcess>> FillAsync()
    {
        await _turn.WaitAsync();
        try
        {
            var begun = new List<WorkerProcess>();
            while (_workers.Values.Count(worker => worker.State is WorkerState.Running or WorkerState.Frozen) < size)
            {
                var worker = await TakeSpareAsync();
                _workers[worker.Id] = worker;
                await worker.BeginAsync();
                begun.Add(worker);
            }

            while (_spares.Count < spares)
            {
                _spares.Enqueue(await StartAsync());
            }

            return begun;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Lets everybody end in order.</summary>
    public async Task CloseAsync()
    {
        while (_spares.TryDequeue(out var spare))
        {
            await spare.KillAsync();
        }

        await Task.WhenAll(_workers.Values.Select(worker => worker.CloseAsync(Patience)));
    }

    public async ValueTask DisposeAsync()
    {
        while (_spares.TryDequeue(out var spare))
        {
            await spare.KillAsync();
        }

        await Task.WhenAll(_workers.Values.Where(worker => !worker.Ended.IsCompleted).Select(worker => worker.KillAsync()));
        _starter.Dispose();
        _turn.Dispose();
    }

    private async Task<WorkerProcess> TakeSpareAsync()
    {
        while (_spares.TryDequeue(out var spare))
        {
            if (!spare.Ended.IsCompleted)
            {
                return spare;
            }

            throw new InvalidOperationException(spare.Mishap ?? "A worker ended before it was needed.");
        }

        return await StartAsync();
    }

    private Task<WorkerProcess> StartAsync()
    {
        var id = ++_lastId;
        return WorkerProcess.StartAsync(_starter, id, orders(id));
    }
}
