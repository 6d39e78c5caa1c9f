namespace HoopAI.Client.Tokens;

/// <summary>What one round of refreshing came to: decided, or to be begun again from what the store then says.</summary>
/// <param name="Result">The decision; null for another round.</param>
/// <param name="Outage">What kept the token endpoint from answering, where it did.</param>
/// <param name="Wait">How long the token endpoint's limit forbids another request; zero where it does not.</param>
/// <param name="IsLeaseOver">Whether the lease was given up because of the outage.</param>
internal readonly record struct RefreshRound(TokenResult? Result, Exception? Outage = null, TimeSpan Wait = default, bool IsLeaseOver = false)
{
    public static RefreshRound Again => default;
}
