namespace HoopAI.Client.RateLimits;

/// <summary>What a budget is of.</summary>
internal enum BudgetKind
{
    None,
    Location,
    Company,
    Token,
}
