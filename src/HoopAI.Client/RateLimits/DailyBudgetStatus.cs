namespace HoopAI.Client;

/// <summary>What is left of the day, for one app on one location or company, as far as the client knows.</summary>
/// <param name="Limit">Requests that a day allows: 200,000 (OAuth FAQs), or what the platform's <c>X-RateLimit-Limit-Daily</c> said last.</param>
/// <param name="Used">Of these, how many are used, those under way included.</param>
/// <param name="ResetsAt">When the next day begins. An estimate, since the platform does not publish it.</param>
/// <param name="IsResetObserved">
/// Whether <paramref name="ResetsAt"/> rests on what was seen: a day after the last time that the remaining requests jumped up. False: it is the next midnight of UTC.
/// </param>
public readonly record struct DailyBudgetStatus(int Limit, int Used, DateTimeOffset ResetsAt, bool IsResetObserved)
{
    /// <summary>How many requests are left today.</summary>
    public int Remaining => Limit - Used;
}
