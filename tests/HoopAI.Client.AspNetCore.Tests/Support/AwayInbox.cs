using System.Runtime.CompilerServices;

namespace HoopAI.Client.AspNetCore.Tests.Support;

/// <summary>An inbox that can go away, or never answer.</summary>
internal sealed class AwayInbox(IWebhookInbox inner) : IWebhookInbox
{
    public bool IsAway { get; set; }

    public bool IsSilent { get; set; }

    public async ValueTask<bool> AcceptAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default)
    {
        if (IsSilent)
        {
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
        }

        return IsAway ? throw Away() : await inner.AcceptAsync(delivery, cancellationToken);
    }

    public ValueTask<bool> ContainsAsync(string clientId, string key, CancellationToken cancellationToken = default) => inner.ContainsAsync(clientId, key, cancellationToken);

    public ValueTask<IReadOnlyList<ClaimedDelivery>> ClaimAsync(string clientId, string holder, TimeSpan lease, int limit, CancellationToken cancellationToken = default) =>
        inner.ClaimAsync(clientId, holder, lease, limit, cancellationToken);

    public ValueTask<ClaimedDelivery?> ClaimNextAsync(string clientId, string resource, string holder, TimeSpan lease, CancellationToken cancellationToken = default) =>
        inner.ClaimNextAsync(clientId, resource, holder, lease, cancellationToken);

    public ValueTask<bool> CompleteAsync(ClaimedDelivery delivery, IReadOnlyList<WebhookEffect> effects, CancellationToken cancellationToken = default) =>
        IsAway ? throw Away() : inner.CompleteAsync(delivery, effects, cancellationToken);

    public ValueTask<bool> RetryLaterAsync(ClaimedDelivery delivery, TimeSpan delay, string error, CancellationToken cancellationToken = default) =>
        IsAway ? throw Away() : inner.RetryLaterAsync(delivery, delay, error, cancellationToken);

    public ValueTask<bool> ParkAsync(ClaimedDelivery delivery, string error, CancellationToken cancellationToken = default) => inner.ParkAsync(delivery, error, cancellationToken);

    public ValueTask<WebhookInboxStatus> GetStatusAsync(string clientId, CancellationToken cancellationToken = default) =>
        IsAway ? throw Away() : inner.GetStatusAsync(clientId, cancellationToken);

    public async IAsyncEnumerable<ParkedDelivery> ListParkedAsync(string clientId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var parked in inner.ListParkedAsync(clientId, cancellationToken))
        {
            yield return parked;
        }
    }

    public ValueTask<bool> RetryParkedAsync(string clientId, long id, CancellationToken cancellationToken = default) => inner.RetryParkedAsync(clientId, id, cancellationToken);

    public ValueTask<bool> DiscardParkedAsync(string clientId, long id, CancellationToken cancellationToken = default) => inner.DiscardParkedAsync(clientId, id, cancellationToken);

    public ValueTask<bool> HasLaterAsync(string clientId, string resource, string eventName, DateTimeOffset than, CancellationToken cancellationToken = default) =>
        inner.HasLaterAsync(clientId, resource, eventName, than, cancellationToken);

    public ValueTask<int> ForgetAsync(string clientId, TimeSpan age, CancellationToken cancellationToken = default) => inner.ForgetAsync(clientId, age, cancellationToken);

    private static WebhookInboxException Away() => new("The webhook inbox is away.");
}
