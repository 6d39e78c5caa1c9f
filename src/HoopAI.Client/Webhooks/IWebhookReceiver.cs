namespace HoopAI.Client.Webhooks;

/// <summary>Takes in deliveries whose signature has been verified. A keyed service under the client's name; an endpoint calls it, whatever its host.</summary>
public interface IWebhookReceiver
{
    /// <summary>Applies the rules on repetitions and age, and writes the delivery into the inbox.</summary>
    /// <param name="message">The delivery. Its signature has been verified.</param>
    /// <param name="cancellationToken">Gives up; the delivery may have been accepted all the same.</param>
    /// <returns>What became of it: answer 200 to what is accepted and to what is repeated, and refuse the rest.</returns>
    /// <exception cref="WebhookInboxException">It could not be written down: have it repeated.</exception>
    ValueTask<WebhookReceipt> ReceiveAsync(WebhookMessage message, CancellationToken cancellationToken = default);
}
