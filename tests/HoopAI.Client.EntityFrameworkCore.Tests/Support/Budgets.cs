using HoopAI.Client.RateLimits;

namespace HoopAI.Client.EntityFrameworkCore.Tests.Support;

internal static class Budgets
{
    public static SharedPermitExchange Exchange(int wanted, string budget = "app on location x") => new()
    {
        Budget = budget,
        Holder = "a",
        Max = 10,
        Interval = TimeSpan.FromHours(1),
        Wanted = wanted,
        Horizon = TimeSpan.Zero,
        Lapse = TimeSpan.FromHours(3),
    };
}
