using HoopAI.Client.Telemetry;
using Microsoft.Extensions.Logging;

namespace HoopAI.Client.Webhooks;

/// <summary>What taking in and handling one client's deliveries needs.</summary>
internal sealed record WebhookParts(
    IHoopAIClient Client,
    string ClientId,
    bool UsesOAuth,
    WebhookOptions Options,
    IWebhookInbox Inbox,
    WebhookHandlers Handlers,
    WebhookSignal Signal,
    IServiceProvider Services,
    TimeProvider Time,
    IJitter Jitter,
    WebhookTelemetry Telemetry,
    ILogger Logger)
{
    /// <summary>Longer than the handlers may take, so that what they did can be written down before anybody else begins.</summary>
    public TimeSpan Lease => Options.HandlerTimeout + TimeSpan.FromSeconds(15);
}
