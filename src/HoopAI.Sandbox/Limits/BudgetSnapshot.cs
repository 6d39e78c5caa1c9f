namespace HoopAI.Sandbox;

/// <summary>What is left of the budget of an app in a location or company.</summary>
/// <param name="Max">Requests per interval.</param>
/// <param name="Remaining">What is left of them now.</param>
/// <param name="Interval">The interval.</param>
/// <param name="Daily">Requests per day.</param>
/// <param name="DailyRemaining">What is left of them today.</param>
public sealed record BudgetSnapshot(int Max, int Remaining, TimeSpan Interval, int Daily, int DailyRemaining);
