namespace HoopAI.Client.AspNetCore;

/// <summary>From when on the health check says that something needs a person (degraded). What cannot be reached is unhealthy in any case.</summary>
public sealed class HoopAIHealthOptions
{
    /// <summary>How many installations may wait for an admin; 0 by default.</summary>
    public long NeedingReauthorization { get; set; }

    /// <summary>How many webhook deliveries may be parked; 0 by default.</summary>
    public long Parked { get; set; }

    /// <summary>How long the oldest webhook delivery may have waited: 5 minutes by default.</summary>
    public TimeSpan OldestPending { get; set; } = TimeSpan.FromMinutes(5);
}
