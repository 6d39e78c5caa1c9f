namespace HoopAI.Client.RateLimits;

/// <summary>What one answer says about how much of the window is used.</summary>
/// <param name="Permit">Its request's.</param>
/// <param name="Given">How many permits were given when it arrived.</param>
/// <param name="Max">How many requests the window allows.</param>
/// <param name="Remaining">Of these, how many were left.</param>
/// <param name="IsRefused">Whether the request itself was not counted.</param>
internal readonly record struct OutsiderEvidence(Permit Permit, long Given, int Max, int Remaining, bool IsRefused)
{
    /// <summary>
    /// How much of what was used cannot be ours. What of ours was counted then was in use when this request got its permit, or was sent since.
    /// Below zero: nothing is proved.
    /// </summary>
    public int NotOurs => Uncounted + Max - Remaining - (Permit.InUse + (int)(Given - Permit.Number));

    /// <summary>The same of what was used up since an earlier answer: ours are at most those that had not ended when that one's request was sent.</summary>
    public int NotOursSince(in OutsiderEvidence earlier) => Uncounted + earlier.Remaining - Remaining - (int)(Given - earlier.Permit.CompletedBefore - 1);

    /// <summary>Whether this request was sent after that answer had come, and so was counted after it.</summary>
    public bool IsCertainlyAfter(in OutsiderEvidence earlier) => Permit.Number > earlier.Given;

    private int Uncounted => IsRefused ? 1 : 0;
}
