using System.Globalization;

namespace HoopAI.Sandbox;

/// <summary>The five headers.</summary>
internal static class RateLimitHeaders
{
    public static SandboxAnswer Add(SandboxAnswer answer, BudgetSnapshot budget) => answer
        .With("X-RateLimit-Limit-Daily", Write(budget.Daily))
        .With("X-RateLimit-Daily-Remaining", Write(budget.DailyRemaining))
        .With("X-RateLimit-Interval-Milliseconds", Write((int)budget.Interval.TotalMilliseconds))
        .With("X-RateLimit-Max", Write(budget.Max))
        .With("X-RateLimit-Remaining", Write(budget.Remaining));

    private static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);
}
