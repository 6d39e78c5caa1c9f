namespace HoopAI.Client.Webhooks;

/// <summary>How one client's deliveries stand, and what is to be done with those that are parked. A service; a keyed one under the client's name.</summary>
public interface IHoopAIWebhooks
{
    /// <summary>How many wait, for how long, and how many are parked.</summary>
    /// <exception cref="WebhookInboxException">The inbox is out of reach.</exception>
    ValueTask<WebhookInboxStatus> GetStatusAsync(CancellationToken cancellationToken = default);

    /// <summary>The deliveries whose handlers have failed too often, oldest first.</summary>
    IAsyncEnumerable<ParkedDelivery> ListParkedAsync(CancellationToken cancellationToken = default);

    /// <summary>Has one handled again, with all its attempts before it.</summary>
    /// <param name="id">Its <see cref="ParkedDelivery.Id"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False where there is no parked one of that number.</returns>
    ValueTask<bool> RetryParkedAsync(long id, CancellationToken cancellationToken = default);

    /// <summary>Gives one up. A repetition of it is still known.</summary>
    /// <param name="id">Its <see cref="ParkedDelivery.Id"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False where there is no parked one of that number.</returns>
    ValueTask<bool> DiscardParkedAsync(long id, CancellationToken cancellationToken = default);
}
