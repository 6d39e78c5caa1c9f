using System.Collections.Concurrent;
using HoopAI.Chaos.Processes;

namespace HoopAI.Chaos.Webhooks;

/// <summary>The workers that listen now. A killed one is replaced at once, as an orchestrator would.</summary>
internal sealed class WebhookCrew(int size, Func<int, WebhookWorkerOrder> orders) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ProcessStarter _starter = new();
    private readonly Lock _lock = new();
    private readonly List<WebhookWorkerProcess> _workers = [];
    private readonly ConcurrentBag<WebhookWorkerProcess> _all = [];
    private readonly List<Task> _replacing = [];
    private int _lastId;

    public IEnumerable<string> Log => _all.SelectMany(worker => worker.Log);

    public async Task FillAsync()
    {
        await Task.WhenAll(_replacing);
        while (_workers.Count < size)
        {
            await AddAsync();
        }
    }

    /// <summary>Where one of them listens; null while none does.</summary>
    public int? AnyPort()
    {
        lock (_lock)
        {
            return _workers.Count == 0 ? null : _workers[Random.Shared.Next(_workers.Count)].Port.Result;
        }
    }

    /// <summary>False where none is left that could be.</summary>
    public async Task<bool> KillOneAsync()
    {
        WebhookWorkerProcess victim;
        lock (_lock)
        {
            if (_workers.Count == 0)
            {
                return false;
            }

            victim = _workers[Random.Shared.Next(_workers.Count)];
            _workers.Remove(victim);
        }

        await victim.KillAsync();
        _replacing.Add(AddAsync());
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_replacing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(_workers.Select(worker => worker.KillAsync()));
        _starter.Dispose();
    }

    private async Task AddAsync()
    {
        var worker = await WebhookWorkerProcess.StartAsync(_starter, orders(Interlocked.Increment(ref _lastId)));
        _all.Add(worker);
        await worker.Port.WaitAsync(Patience);
        lock (_lock)
        {
            _workers.Add(worker);
        }
    }
}
