namespace HoopAI.Client.Webhooks;

internal sealed class WebhookReceiver(WebhookParts parts) : IWebhookReceiver
{
    public async ValueTask<WebhookReceipt> ReceiveAsync(WebhookMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var receipt = await DecideAsync(message, cancellationToken).ConfigureAwait(false);
        parts.Telemetry.Received(receipt);
        return receipt;
    }

    private async ValueTask<WebhookReceipt> DecideAsync(WebhookMessage message, CancellationToken cancellationToken)
    {
        if (message.Timestamp is { } timestamp)
        {
            var age = parts.Time.GetUtcNow() - timestamp;
            if (age < -parts.Options.Tolerance)
            {
                return WebhookReceipt.InTheFuture;
            }

            if (age > (message.HasId ? parts.Options.MaxAge ?? parts.Options.Retention : parts.Options.Tolerance))
            {
                // The platform repeats what it got no answer for, with the body as it was: known ones are still told to be fine.
                return await parts.Inbox.ContainsAsync(parts.ClientId, message.Key, cancellationToken).ConfigureAwait(false)
                    ? WebhookReceipt.Repeated
                    : WebhookReceipt.TooOld;
            }
        }

        if (!await parts.Inbox.AcceptAsync(WebhookDelivery.Of(message, parts.ClientId), cancellationToken).ConfigureAwait(false))
        {
            return WebhookReceipt.Repeated;
        }

        parts.Signal.Set();
        return WebhookReceipt.Accepted;
    }
}
