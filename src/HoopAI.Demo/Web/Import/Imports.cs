using HoopAI.Client;
using Microsoft.Extensions.Hosting;

namespace HoopAI.Demo.Web.Import;

/// <summary>The imports under way, one for each location at most.</summary>
internal sealed class Imports(IHoopAIClient hoop, ImportTable table, DemoOptions options, TimeProvider time) : IHostedService
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (ImportRun Run, Task Ended)> _running = new(StringComparer.Ordinal);

    /// <summary>Begins one; false where one is under way already.</summary>
    public bool Start(string locationId)
    {
        lock (_gate)
        {
            if (_running.ContainsKey(locationId))
            {
                return false;
            }

            var run = new ImportRun(locationId, options.ImportSize, hoop, time);
            _running.Add(locationId, (run, Task.Run(() => RunAsync(locationId, run))));
            return true;
        }
    }

    /// <summary>Ends one, and waits until it has ended; false where there is none.</summary>
    public async Task<bool> CancelAsync(string locationId)
    {
        if (Find(locationId) is not { } import)
        {
            return false;
        }

        import.Run.Stop();
        await import.Ended;
        return true;
    }

    public async Task<ImportView> ViewAsync(string locationId, CancellationToken cancellationToken) =>
        Find(locationId)?.Run.View ?? await table.FindAsync(locationId, cancellationToken) ?? new ImportView
        {
            LocationId = locationId, State = ImportState.None, Total = options.ImportSize, Created = 0, Refused = 0, Elapsed = TimeSpan.Zero,
        };

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        (ImportRun Run, Task Ended)[] all;
        lock (_gate)
        {
            all = [.. _running.Values];
        }

        foreach (var (run, _) in all)
        {
            run.StopReason = ImportState.Interrupted;
            run.Stop();
        }

        await Task.WhenAll(all.Select(import => import.Ended)).WaitAsync(cancellationToken);
    }

    private (ImportRun Run, Task Ended)? Find(string locationId)
    {
        lock (_gate)
        {
            return _running.TryGetValue(locationId, out var import) ? import : null;
        }
    }

    private async Task RunAsync(string locationId, ImportRun run)
    {
        try
        {
            await table.SaveAsync(run.View);
            await run.RunAsync(table.SaveAsync);
        }
        finally
        {
            lock (_gate)
            {
                _running.Remove(locationId);
            }
        }
    }
}
