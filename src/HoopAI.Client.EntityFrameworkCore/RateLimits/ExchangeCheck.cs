using HoopAI.Client.RateLimits;

namespace HoopAI.Client.EntityFrameworkCore.RateLimits;

/// <summary>Refuses an exchange that no keeper could carry out: the fault is the caller's, not the database's.</summary>
internal static class ExchangeCheck
{
    private const int MaxSlots = 100_000;

    public static void Check(SharedPermitExchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        Name(exchange.Budget, SharedPermitExchange.MaxBudgetLength, nameof(exchange.Budget));
        Name(exchange.Holder, SharedPermitExchange.MaxHolderLength, nameof(exchange.Holder));
        Refuse(exchange.Max is < 1 or > MaxSlots, nameof(exchange.Max), $"is 1 to {MaxSlots}, not {exchange.Max}");
        Refuse(exchange.Interval <= TimeSpan.Zero, nameof(exchange.Interval), $"is longer than zero, not {exchange.Interval}");
        Refuse(exchange.Lapse <= TimeSpan.Zero, nameof(exchange.Lapse), $"is longer than zero, not {exchange.Lapse}");
        Refuse(exchange.Wanted < 0, nameof(exchange.Wanted), $"is not negative, as {exchange.Wanted} is");
        Refuse(exchange.Spared < 0, nameof(exchange.Spared), $"is not negative, as {exchange.Spared} is");
        Refuse(exchange.Horizon < TimeSpan.Zero, nameof(exchange.Horizon), $"is not negative, as {exchange.Horizon} is");
        Refuse(exchange.Pause < TimeSpan.Zero, nameof(exchange.Pause), $"is not negative, as {exchange.Pause} is");
        foreach (var permit in exchange.Returned)
        {
            Refuse(permit.Slot is < 0 or >= MaxSlots || permit.AnsweredAgo < TimeSpan.Zero, nameof(exchange.Returned), $"names slots from 0 that were answered in the past, not {permit}");
        }
    }

    private static void Name(string value, int length, string name) =>
        Refuse(string.IsNullOrWhiteSpace(value) || value.Length > length, name, $"is a name of 1 to {length} characters");

    private static void Refuse(bool isWrong, string name, string rule)
    {
        if (isWrong)
        {
            throw new ArgumentException($"{name} {rule}.", "exchange");
        }
    }
}
