using HoopAI.Client.Telemetry;
using HoopAI.Client.Tokens;
using Microsoft.Extensions.Logging;

namespace HoopAI.Client.Events;

/// <summary>Tells the app what has happened, without waiting for it and without suffering from its faults.</summary>
internal sealed class InstallationEvents(HoopAIEvents events, ClientTelemetry telemetry, ILogger logger, CancellationToken ended)
{
    public void NeedsReauthorization(Installation installation)
    {
        telemetry.NeedsReauthorization();
        if (events.NeedsReauthorization is { } handler)
        {
            _ = Task.Run(() => TellAsync(handler, installation), CancellationToken.None);
        }
    }

    private async Task TellAsync(Func<Installation, CancellationToken, ValueTask> handler, Installation installation)
    {
        try
        {
            await handler(installation, ended).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            logger.EventHandlerFailed(nameof(HoopAIEvents.NeedsReauthorization), installation.Key, fault);
        }
    }
}
