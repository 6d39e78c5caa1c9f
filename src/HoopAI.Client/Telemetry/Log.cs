using HoopAI.Client.Tokens;
using Microsoft.Extensions.Logging;

namespace HoopAI.Client.Telemetry;

/// <summary>Everything that the client logs, under the category <c>HoopAI.Client</c>. No parameter can hold a secret.</summary>
internal static partial class Log
{
    public const string Category = "HoopAI.Client";

    [LoggerMessage(1, LogLevel.Debug, "{Operation} for {Caller} answered {Status} after {Milliseconds:F0} ms, sent {Sent} times.")]
    public static partial void CallAnswered(this ILogger logger, string operation, string caller, int status, double milliseconds, int sent);

    [LoggerMessage(2, LogLevel.Warning, "{Operation} for {Caller} failed after {Milliseconds:F0} ms, sent {Sent} times.")]
    public static partial void CallFailed(this ILogger logger, string operation, string caller, double milliseconds, int sent, Exception fault);

    [LoggerMessage(3, LogLevel.Information, "{Operation} for {Caller} is sent again in {Milliseconds:F0} ms, because of {Fault}; sent {Sent} times so far.")]
    public static partial void Repeating(this ILogger logger, string operation, string caller, string? fault, double milliseconds, int sent);

    [LoggerMessage(4, LogLevel.Debug, "{Operation} for {Caller} is sent again with another token: the first was refused.")]
    public static partial void ResendingWithNewToken(this ILogger logger, string operation, string caller);

    [LoggerMessage(5, LogLevel.Warning, "The app's hook {Hook} failed at {Operation}; the call goes on as if there were none.")]
    public static partial void HookFailed(this ILogger logger, string hook, string operation, Exception fault);

    [LoggerMessage(6, LogLevel.Warning, "The circuit of {Group} is open: nothing is sent to these operations for {Duration}. Last fault: {Fault}.")]
    public static partial void CircuitOpened(this ILogger logger, string group, TimeSpan duration, string? fault);

    [LoggerMessage(7, LogLevel.Information, "The circuit of {Group} is half open: one attempt finds out how things stand.")]
    public static partial void CircuitProbed(this ILogger logger, string group);

    [LoggerMessage(8, LogLevel.Information, "The circuit of {Group} is closed again.")]
    public static partial void CircuitClosed(this ILogger logger, string group);

    [LoggerMessage(10, LogLevel.Information, "Refreshed the token of {Installation}: version {Version} is saved. Reason: {Reason}.")]
    public static partial void TokenRefreshed(this ILogger logger, InstallationKey installation, long version, RefreshReason reason);

    [LoggerMessage(11, LogLevel.Error, "Could not save version {Version} of the tokens of {Installation}, which this process alone holds. Trying again in {Pause}.")]
    public static partial void TokenSaveFailed(this ILogger logger, InstallationKey installation, long version, TimeSpan pause, Exception fault);

    [LoggerMessage(12, LogLevel.Warning, "A token request for {Installation} failed.")]
    public static partial void TokenRequestFailed(this ILogger logger, InstallationKey installation, Exception fault);

    [LoggerMessage(13, LogLevel.Error, "The token endpoint refused to refresh {Installation}; the installation is kept as it is.")]
    public static partial void TokenRequestRefused(this ILogger logger, InstallationKey installation, Exception fault);

    [LoggerMessage(14, LogLevel.Error, "{Installation} needs to be authorized again: {Why}")]
    public static partial void InstallationNeedsReauthorization(this ILogger logger, InstallationKey installation, string why);

    [LoggerMessage(15, LogLevel.Warning, "Gave up refreshing {Installation} after {After}; calls will try again.")]
    public static partial void RefreshGivenUp(this ILogger logger, InstallationKey installation, TimeSpan after, Exception? fault);

    [LoggerMessage(16, LogLevel.Information, "Saved the tokens of a code exchange: {Installation}, version {Version}.")]
    public static partial void Installed(this ILogger logger, InstallationKey installation, long version);

    [LoggerMessage(17, LogLevel.Warning, "Could not save the tokens of a new installation on {Installation}. Trying again in {Pause}.")]
    public static partial void InstallationSaveFailed(this ILogger logger, InstallationKey installation, TimeSpan pause, Exception fault);

    [LoggerMessage(18, LogLevel.Information, "Minted and saved tokens of {Installation} from company {Company}: version {Version}.")]
    public static partial void LocationMinted(this ILogger logger, InstallationKey installation, string company, long version);

    [LoggerMessage(19, LogLevel.Warning, "Could not mint tokens of {Installation} from company {Company}.")]
    public static partial void MintRefused(this ILogger logger, InstallationKey installation, string company, Exception fault);

    [LoggerMessage(20, LogLevel.Warning, "The lease of {Installation} came so late that its refresh is not begun: the process slept, or the store is slow.")]
    public static partial void LeaseCameLate(this ILogger logger, InstallationKey installation);

    [LoggerMessage(21, LogLevel.Warning, "Could not end the lease of {Installation}: it runs out by itself.")]
    public static partial void LeaseNotEnded(this ILogger logger, InstallationKey installation, Exception fault);

    [LoggerMessage(22, LogLevel.Error, "The app's handler of {Event} failed for {Subject}.")]
    public static partial void EventHandlerFailed(this ILogger logger, string @event, string subject, Exception fault);

    [LoggerMessage(23, LogLevel.Information, "Repeating {Count} refreshes that somebody has begun and nobody has ended.")]
    public static partial void RepeatingAbandoned(this ILogger logger, int count);

    [LoggerMessage(24, LogLevel.Error, "Looking after the tokens failed ({Task}); trying again in {Pause}.")]
    public static partial void MaintenanceFailed(this ILogger logger, string task, TimeSpan pause, Exception fault);

    [LoggerMessage(25, LogLevel.Error, "Refreshing {Installation} in the background failed.")]
    public static partial void BackgroundRefreshFailed(this ILogger logger, InstallationKey installation, Exception fault);

    [LoggerMessage(26, LogLevel.Information, "{Count} installations of {What} are removed: it was uninstalled.")]
    public static partial void Uninstalled(this ILogger logger, int count, string what);

    [LoggerMessage(27, LogLevel.Debug, "Refreshed {Count} installations ahead of their expiry.")]
    public static partial void RefreshedAhead(this ILogger logger, int count);

    [LoggerMessage(28, LogLevel.Warning, "The token store failed while the token of {Installation} was needed. Trying again soon.")]
    public static partial void StoreFailed(this ILogger logger, InstallationKey installation, Exception fault);

    [LoggerMessage(30, LogLevel.Warning, "{Percent} % of the day's requests on {Resource} are used: {Used} of {Limit}. The next day is estimated to begin at {ResetsAt:u}.")]
    public static partial void DayReached(this ILogger logger, string resource, int percent, int used, int limit, DateTimeOffset resetsAt);

    [LoggerMessage(31, LogLevel.Warning, "The rate budget that is shared with other processes is out of reach; for {Budget} this one goes on with {Share} requests per interval.")]
    public static partial void SharedBudgetAway(this ILogger logger, string budget, int share, Exception fault);

    [LoggerMessage(32, LogLevel.Information, "The rate budget that is shared with other processes is back, for {Budget}.")]
    public static partial void SharedBudgetBack(this ILogger logger, string budget);

    [LoggerMessage(40, LogLevel.Warning, "Handling the webhook {Event} (number {Id}) failed at attempt {Attempt}; it is handled again in {Delay}.")]
    public static partial void WebhookFailed(this ILogger logger, string @event, long id, int attempt, TimeSpan delay, Exception fault);

    [LoggerMessage(41, LogLevel.Error, "The webhook {Event} (number {Id}) is parked after {Attempt} attempts: IWebhookInbox.ListParkedAsync shows it, RetryParkedAsync has it handled again.")]
    public static partial void WebhookParked(this ILogger logger, string @event, long id, int attempt, Exception? fault);

    [LoggerMessage(42, LogLevel.Warning, "The webhook {Event} (number {Id}) took longer than its lease: another process handles it, and nothing of this attempt was written.")]
    public static partial void WebhookClaimLost(this ILogger logger, string @event, long id);

    [LoggerMessage(43, LogLevel.Error, "The webhook inbox is out of reach; trying again.")]
    public static partial void WebhookInboxAway(this ILogger logger, Exception fault);

    [LoggerMessage(44, LogLevel.Warning, "An INSTALL webhook for {Resource} brought no tokens: the platform refuses them. The first call there asks again.")]
    public static partial void InstallNoticeRefused(this ILogger logger, string? resource, Exception fault);
}
