namespace HoopAI.Sandbox;

/// <summary>What counting one request has given.</summary>
/// <param name="Accepted">False: over the limit; it was not counted.</param>
/// <param name="Budget">What is left afterwards.</param>
/// <param name="Wait">How long until a request would be accepted; zero when this one was.</param>
internal readonly record struct CountResult(bool Accepted, BudgetSnapshot Budget, TimeSpan Wait);
