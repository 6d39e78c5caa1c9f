namespace HoopAI.Client;

/// <summary>A share of the day's requests of one app on one location or company has been used up. Told once a day for each of 80, 90 and 100 percent.</summary>
/// <param name="Resource">On which location or company; null for a private integration token, whose account is not known.</param>
/// <param name="Percent">The share: 80, 90 or 100.</param>
/// <param name="Status">How the day stands.</param>
public sealed record DailyBudgetWarning(HoopAIResource? Resource, int Percent, DailyBudgetStatus Status);
