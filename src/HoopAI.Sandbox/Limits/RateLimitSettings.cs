namespace HoopAI.Sandbox;

/// <summary>The rate limits of each app in each location or company. The defaults are the platform's.</summary>
public sealed record RateLimitSettings
{
    /// <summary>Requests per interval. Default 100; 1 or more.</summary>
    public int Max { get; init; } = 100;

    /// <summary>The interval. Default 10 seconds.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Requests per day (UTC, by the sandbox's clock). Default 200,000.</summary>
    public int Daily { get; init; } = 200_000;

    /// <summary>How the interval is laid. Default fixed.</summary>
    public LimitWindow Window { get; init; } = LimitWindow.Fixed;

    /// <summary>False: requests are counted and the headers sent, but none is refused. Default true.</summary>
    public bool Enforced { get; init; } = true;

    /// <summary>The <c>Retry-After</c> of a 429. Default none.</summary>
    public RetryAfterStyle RetryAfter { get; init; } = RetryAfterStyle.None;

    /// <summary>Before a request is counted it waits, by the sandbox's clock, a random time up to this. Default zero: counted on arrival.</summary>
    public TimeSpan CountingDelay { get; init; }

    /// <summary>Requests per minute at the token endpoint, for each app in each location or company; null for no limit of its own. Default null (one of the platform's pages says 5).</summary>
    public int? TokenRequestsPerMinute { get; init; }
}
