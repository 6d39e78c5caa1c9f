using HoopAI.Client.Telemetry;
using HoopAI.Client.Tokens;
using Microsoft.Extensions.Logging;

namespace HoopAI.Client.Events;

/// <summary>Tells of what happens to installations.</summary>
internal sealed class InstallationEvents(HoopAIEvents events, ClientTelemetry telemetry, ILogger logger, CancellationToken ended)
{
    public void NeedsReauthorization(Installation installation)
    {
        telemetry.NeedsReauthorization();
        AppHandlers.Tell(
            events.NeedsReauthorization, installation, nameof(HoopAIEvents.NeedsReauthorization), installation.Key.ToString(), logger, ended);
    }
}
