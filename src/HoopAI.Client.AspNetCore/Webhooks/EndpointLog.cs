using Microsoft.Extensions.Logging;

namespace HoopAI.Client.AspNetCore.Webhooks;

internal static partial class EndpointLog
{
    [LoggerMessage(3, LogLevel.Error, "The changed options of the webhook endpoint cannot be used; those before stay in force.")]
    public static partial void OptionsRefused(ILogger logger, Exception fault);
}
