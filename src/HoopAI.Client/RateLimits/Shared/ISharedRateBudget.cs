namespace HoopAI.Client.RateLimits;

/// <summary>
/// Keeps the budgets that several processes of one app share, in one place that all of them reach. <c>AddSharedRateLimits()</c> of
/// HoopAI.Client.EntityFrameworkCore keeps them in PostgreSQL; implement it to keep them elsewhere.
/// </summary>
/// <remarks>
/// A budget has as many <em>slots</em> as an interval allows requests. A slot serves one request after the other: it is usable again one interval after the
/// answer to its last request has arrived, by which time the platform has counted that request. Each slot is held by one process at a time.
/// </remarks>
public interface ISharedRateBudget
{
    /// <summary>Hands slots back and takes others, in one atomic step by the keeper's own clock.</summary>
    /// <param name="exchange">What is handed back, and what is wanted.</param>
    /// <param name="cancellationToken">Gives up waiting; what was handed back may have arrived all the same.</param>
    /// <returns>What was granted; fewer slots than wanted where there are no more, none at the least.</returns>
    /// <exception cref="Exception">The keeper is out of reach: the process falls back to a share of its own.</exception>
    ValueTask<SharedPermitGrant> ExchangeAsync(SharedPermitExchange exchange, CancellationToken cancellationToken = default);
}
