using Microsoft.Extensions.Hosting;

namespace HoopAI.Demo.Web.Hosting;

/// <summary>Leaves signals and the console to the program.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
