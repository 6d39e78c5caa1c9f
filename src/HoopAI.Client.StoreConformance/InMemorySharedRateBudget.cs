using HoopAI.Client.RateLimits;

namespace HoopAI.Client.StoreConformance;

/// <summary>Keeps shared rate budgets in memory, for tests of what uses them: several clients of one process can share it, processes cannot.</summary>
/// <param name="timeProvider">The keeper's clock; the system's by default.</param>
public sealed class InMemorySharedRateBudget(TimeProvider? timeProvider = null) : ISharedRateBudget
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, InMemoryBudget> _budgets = new(StringComparer.Ordinal);
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;

    /// <inheritdoc/>
    public ValueTask<SharedPermitGrant> ExchangeAsync(SharedPermitExchange exchange, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            Check(exchange);
            if (!_budgets.TryGetValue(exchange.Budget, out var budget))
            {
                _budgets.Add(exchange.Budget, budget = new InMemoryBudget());
            }

            return ValueTask.FromResult(budget.Exchange(exchange, _time.GetUtcNow()));
        }
    }

    private static void Check(SharedPermitExchange exchange)
    {
        if (string.IsNullOrWhiteSpace(exchange.Budget) || exchange.Budget.Length > SharedPermitExchange.MaxBudgetLength
            || string.IsNullOrWhiteSpace(exchange.Holder) || exchange.Holder.Length > SharedPermitExchange.MaxHolderLength
            || exchange.Max is < 1 or > 100_000 || exchange.Wanted < 0 || exchange.Spared < 0
            || exchange.Interval <= TimeSpan.Zero || exchange.Lapse <= TimeSpan.Zero || exchange.Horizon < TimeSpan.Zero || exchange.Pause < TimeSpan.Zero
            || exchange.Returned.Any(permit => permit.Slot < 0 || permit.AnsweredAgo < TimeSpan.Zero))
        {
            throw new ArgumentException($"The exchange makes no sense: {exchange}", nameof(exchange));
        }
    }
}
