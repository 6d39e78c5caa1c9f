namespace HoopAI.Client.Webhooks;

internal sealed class HoopAIWebhooks(WebhookParts parts) : IHoopAIWebhooks
{
    public ValueTask<WebhookInboxStatus> GetStatusAsync(CancellationToken cancellationToken = default) => parts.Inbox.GetStatusAsync(parts.ClientId, cancellationToken);

    public IAsyncEnumerable<ParkedDelivery> ListParkedAsync(CancellationToken cancellationToken = default) => parts.Inbox.ListParkedAsync(parts.ClientId, cancellationToken);

    public async ValueTask<bool> RetryParkedAsync(long id, CancellationToken cancellationToken = default)
    {
        var found = await parts.Inbox.RetryParkedAsync(parts.ClientId, id, cancellationToken).ConfigureAwait(false);
        parts.Signal.Set();
        return found;
    }

    public ValueTask<bool> DiscardParkedAsync(long id, CancellationToken cancellationToken = default) => parts.Inbox.DiscardParkedAsync(parts.ClientId, id, cancellationToken);
}
