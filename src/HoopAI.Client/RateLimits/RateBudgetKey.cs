namespace HoopAI.Client.RateLimits;

/// <summary>Names a budget.</summary>
/// <param name="Owner">The platform, and the app on it.</param>
/// <param name="Subject">What it is of.</param>
internal readonly record struct RateBudgetKey(string Owner, BudgetSubject Subject)
{
    public override string ToString() => $"{Owner} {Subject}";
}
