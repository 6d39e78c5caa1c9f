namespace HoopAI.Client.RateLimits;

/// <summary>Names a budget.</summary>
/// <param name="Owner">The platform, and the app on it.</param>
/// <param name="Resource">The location or company; null where it is not known.</param>
/// <param name="Token">The fingerprint of a token whose resource is not known; null otherwise.</param>
internal readonly record struct RateBudgetKey(string Owner, HoopAIResource? Resource, string? Token)
{
    public override string ToString() => $"{Owner} {Resource?.ToString() ?? $"token {Token}"}";
}
