using HoopAI.Client.Tokens;
using Microsoft.Extensions.Logging;

namespace HoopAI.Client.AspNetCore.Install;

/// <summary>No parameter can hold a code or a token.</summary>
internal static partial class InstallLog
{
    [LoggerMessage(1, LogLevel.Warning, "An installation did not happen: {Reason} ({Detail}).")]
    public static partial void Refused(ILogger logger, string reason, string detail, Exception? fault);

    [LoggerMessage(2, LogLevel.Information, "Installed on {Installation} through the install flow.")]
    public static partial void Installed(ILogger logger, InstallationKey installation);

    [LoggerMessage(3, LogLevel.Warning, "The locations of company {Company} were not all given tokens; the first call on each asks again.")]
    public static partial void SynchronizationFailed(ILogger logger, string company, Exception? fault);
}
