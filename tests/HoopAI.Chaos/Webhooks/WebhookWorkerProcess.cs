using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using HoopAI.Chaos.Processes;

namespace HoopAI.Chaos.Webhooks;

/// <summary>One webhook worker as its starter sees it.</summary>
internal sealed class WebhookWorkerProcess
{
    private readonly Process _process;
    private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reading;

    private WebhookWorkerProcess(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(Pipes.ReadAsync(process.StandardOutput, Read), Pipes.ReadAsync(process.StandardError, Log.Enqueue));
        _ = EndAsync();
    }

    /// <summary>Where it listens.</summary>
    public Task<int> Port => _port.Task;

    public ConcurrentQueue<string> Log { get; } = new();

    public static async Task<WebhookWorkerProcess> StartAsync(ProcessStarter starter, WebhookWorkerOrder order)
    {
        var process = await starter.StartAsync(WebhookWorkerProgram.Command());
        var worker = new WebhookWorkerProcess(process);
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(order));
        await process.StandardInput.FlushAsync();
        return worker;
    }

    public async Task KillAsync()
    {
        Signals.Send(_process.Id, Signal.Kill);
        await _process.WaitForExitAsync();
        await _reading;
    }

    private void Read(string line)
    {
        if (line.StartsWith(WebhookWorkerProgram.Ready, StringComparison.Ordinal))
        {
            _port.TrySetResult(int.Parse(line[WebhookWorkerProgram.Ready.Length..], CultureInfo.InvariantCulture));
        }
    }

    private async Task EndAsync()
    {
        await _process.WaitForExitAsync();
        await _reading;
        if (_port.TrySetException(new InvalidOperationException($"A worker ended before it was ready: {string.Join(" | ", Log.TakeLast(5))}")))
        {
            _ = _port.Task.Exception;
        }
    }
}
