using System.Globalization;

namespace HoopAI.Sandbox;

/// <summary>The five headers. An answer that brings one of them keeps its own.</summary>
internal static class RateLimitHeaders
{
    public static SandboxAnswer Add(SandboxAnswer answer, BudgetSnapshot budget)
    {
        Add(answer, "X-RateLimit-Limit-Daily", budget.Daily);
        Add(answer, "X-RateLimit-Daily-Remaining", budget.DailyRemaining);
        Add(answer, "X-RateLimit-Interval-Milliseconds", (int)budget.Interval.TotalMilliseconds);
        Add(answer, "X-RateLimit-Max", budget.Max);
        Add(answer, "X-RateLimit-Remaining", budget.Remaining);
        return answer;
    }

    private static void Add(SandboxAnswer answer, string name, int number)
    {
        if (answer.Headers.Exists(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase))) return;
        answer.With(name, number.ToString(CultureInfo.InvariantCulture));
    }
}
