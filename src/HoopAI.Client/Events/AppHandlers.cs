using HoopAI.Client.Telemetry;
using Microsoft.Extensions.Logging;

namespace HoopAI.Client.Events;

/// <summary>Calls the app's handlers, without waiting for them and without suffering from their faults.</summary>
internal static class AppHandlers
{
    /// <param name="handler">The app's; null where it wants to know nothing.</param>
    /// <param name="told">What has happened.</param>
    /// <param name="name">The event's name, for the log.</param>
    /// <param name="about">What it is about, for the log.</param>
    /// <param name="logger">Hears of the handler's faults.</param>
    /// <param name="ended">The client's end.</param>
    public static void Tell<T>(Func<T, CancellationToken, ValueTask>? handler, T told, string name, string about, ILogger logger, CancellationToken ended)
    {
        if (handler is not null)
        {
            _ = Task.Run(() => TellAsync(handler, told, name, about, logger, ended), CancellationToken.None);
        }
    }

    private static async Task TellAsync<T>(Func<T, CancellationToken, ValueTask> handler, T told, string name, string about, ILogger logger, CancellationToken ended)
    {
        try
        {
            await handler(told, ended).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            logger.EventHandlerFailed(name, about, fault);
        }
    }
}
