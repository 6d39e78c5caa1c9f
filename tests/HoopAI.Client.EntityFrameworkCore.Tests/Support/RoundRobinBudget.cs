using HoopAI.Client.RateLimits;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Support;

/// <summary>Gives each exchange to the next of several processes that share one keeper.</summary>
internal sealed class RoundRobinBudget(IReadOnlyList<ISharedRateBudget> budgets) : ISharedRateBudget
{
    private int _calls;

    public ValueTask<SharedPermitGrant> ExchangeAsync(SharedPermitExchange exchange, CancellationToken cancellationToken = default) =>
        budgets[(int)((uint)Interlocked.Increment(ref _calls) % budgets.Count)].ExchangeAsync(exchange, cancellationToken);
}
