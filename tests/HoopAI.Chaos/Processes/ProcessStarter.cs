using System.Collections.Concurrent;
using System.Diagnostics;

namespace HoopAI.Chaos.Processes;

/// <summary>Starts every worker on one thread that lives as long as this process: workers end with the thread that started them (<see cref="Signals.EndWithStarter"/>).</summary>
internal sealed class ProcessStarter : IDisposable
{
    private readonly BlockingCollection<(ProcessStartInfo Info, TaskCompletionSource<Process> Started)> _orders = [];

    public ProcessStarter() => new Thread(Run) { IsBackground = true, Name = "starts workers" }.Start();

    public Task<Process> StartAsync(ProcessStartInfo info)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        _orders.Add((info, started));
        return started.Task;
    }

    public void Dispose() => _orders.CompleteAdding();

    private void Run()
    {
        foreach (var (info, started) in _orders.GetConsumingEnumerable())
        {
            try
            {
                started.SetResult(Process.Start(info)!);
            }
            catch (Exception fault)
            {
                started.SetException(fault);
            }
        }
    }
}
