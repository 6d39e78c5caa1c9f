namespace HoopAI.Client.RateLimits;

/// <summary>The right to send one request. Handed back exactly once.</summary>
/// <param name="Number">What its window knows it by.</param>
/// <param name="CompletedBefore">How many requests of the budget had come to their end when it was given.</param>
/// <param name="InUse">How many permits were in use when it was given, this one included.</param>
/// <param name="GivenAt">When it was given, by the clock's timestamp.</param>
internal readonly record struct Permit(long Number, long CompletedBefore, int InUse, long GivenAt)
{
    /// <summary>In a shared budget: what its window knows the slot by.</summary>
    public long Slot { get; init; }
}
