using HoopAI.Client.Runtime;

namespace HoopAI.Client.Webhooks;

/// <summary>The payload of one documented event.</summary>
/// <typeparam name="TSelf">The payload itself.</typeparam>
public interface IWebhookEvent<TSelf> : IJsonModel<TSelf>
    where TSelf : class, IWebhookEvent<TSelf>
{
    /// <summary>The event's name, one of <see cref="WebhookEvents"/>.</summary>
    static abstract string EventName { get; }
}
