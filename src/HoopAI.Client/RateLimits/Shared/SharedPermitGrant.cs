namespace HoopAI.Client.RateLimits;

/// <summary>What a shared budget has granted.</summary>
public sealed record SharedPermitGrant
{
    /// <summary>The slots, the one that is usable first first. They are held until they are handed back, or lapse.</summary>
    public required IReadOnlyList<GrantedPermit> Permits { get; init; }

    /// <summary>Where fewer were granted than wanted: how long until asking again can give one; null where that is not known, since processes hold them all.</summary>
    public TimeSpan? NextIn { get; init; }

    /// <summary>How many processes have taken part in the last three intervals, this one included; at least 1.</summary>
    public required int Holders { get; init; }
}
