using Microsoft.Extensions.Hosting;

namespace HoopAI.Sandbox;

/// <summary>The process belongs to whoever started the sandbox: its signals are left alone.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
