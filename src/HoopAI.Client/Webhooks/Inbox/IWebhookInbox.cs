namespace HoopAI.Client.Webhooks;

/// <summary>
/// Keeps accepted deliveries until they are handled, and their keys for as long as a repetition may come. All that it decides, it decides in one statement
/// and by its own clock, so that any number of processes may share it.
/// </summary>
public interface IWebhookInbox
{
    /// <summary>Writes a delivery down. When this returns, it is never lost; the endpoint answers 200 only then.</summary>
    /// <returns>False where its key is known already: it is not handled again.</returns>
    /// <exception cref="WebhookInboxException">Nothing is known to have been written.</exception>
    ValueTask<bool> AcceptAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default);

    /// <summary>Whether a delivery of that key was accepted before.</summary>
    ValueTask<bool> ContainsAsync(string clientId, string key, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes the first delivery of each resource, of those that are due and that nobody handles, under a lease. Counts as an attempt, so that a delivery that
    /// ends the process with it is not claimed for ever.
    /// </summary>
    /// <param name="clientId">The client id of the app.</param>
    /// <param name="holder">Who takes it.</param>
    /// <param name="lease">How long nobody else gets it.</param>
    /// <param name="limit">How many at the most.</param>
    /// <param name="cancellationToken">Gives up before anything is taken.</param>
    ValueTask<IReadOnlyList<ClaimedDelivery>> ClaimAsync(string clientId, string holder, TimeSpan lease, int limit, CancellationToken cancellationToken = default);

    /// <summary>The same for the next delivery of one resource; null where there is none that is due and free.</summary>
    ValueTask<ClaimedDelivery?> ClaimNextAsync(string clientId, string resource, string holder, TimeSpan lease, CancellationToken cancellationToken = default);

    /// <summary>Notes a delivery as handled, and its effects with it: in one transaction.</summary>
    /// <returns>False where the claim has been lost to another, and nothing was written.</returns>
    ValueTask<bool> CompleteAsync(ClaimedDelivery delivery, IReadOnlyList<WebhookEffect> effects, CancellationToken cancellationToken = default);

    /// <summary>Ends a claim, and has the delivery handled again after a while. Those behind it wait.</summary>
    /// <returns>False where the claim has been lost.</returns>
    ValueTask<bool> RetryLaterAsync(ClaimedDelivery delivery, TimeSpan delay, string error, CancellationToken cancellationToken = default);

    /// <summary>Ends a claim, and puts the delivery aside. Those behind it go on.</summary>
    /// <returns>False where the claim has been lost.</returns>
    ValueTask<bool> ParkAsync(ClaimedDelivery delivery, string error, CancellationToken cancellationToken = default);

    /// <summary>How many wait, and how many are parked.</summary>
    ValueTask<WebhookInboxStatus> GetStatusAsync(string clientId, CancellationToken cancellationToken = default);

    /// <summary>What is parked, oldest first.</summary>
    IAsyncEnumerable<ParkedDelivery> ListParkedAsync(string clientId, CancellationToken cancellationToken = default);

    /// <summary>Has a parked delivery handled again, with all its attempts before it.</summary>
    /// <returns>False where there is no parked one of that number.</returns>
    ValueTask<bool> RetryParkedAsync(string clientId, long id, CancellationToken cancellationToken = default);

    /// <summary>Gives a parked delivery up. Its key stays known.</summary>
    /// <returns>False where there is no parked one of that number.</returns>
    ValueTask<bool> DiscardParkedAsync(string clientId, long id, CancellationToken cancellationToken = default);

    /// <summary>Whether a delivery of that event and resource was accepted whose <see cref="WebhookDelivery.OccurredAt"/> is later: what to make of one that comes late.</summary>
    ValueTask<bool> HasLaterAsync(string clientId, string resource, string eventName, DateTimeOffset than, CancellationToken cancellationToken = default);

    /// <summary>Forgets handled deliveries that were accepted longer ago.</summary>
    /// <returns>How many; call again while it is above zero.</returns>
    ValueTask<int> ForgetAsync(string clientId, TimeSpan age, CancellationToken cancellationToken = default);
}
