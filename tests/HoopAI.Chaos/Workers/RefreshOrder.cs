using HoopAI.Client;

namespace HoopAI.Chaos.Workers;

/// <summary>How the workers' clients refresh: their defaults, but for what a life of seconds asks for.</summary>
internal sealed record RefreshOrder
{
    public bool Heals { get; init; } = true;

    public TimeSpan LeaseDuration { get; init; } = new TokenRefreshOptions().LeaseDuration;

    public TimeSpan RequestTimeout { get; init; } = new TokenRefreshOptions().RequestTimeout;

    public TimeSpan TokenLife { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Late, so that calls, which come by every second, refresh as many as the background does.</summary>
    public TimeSpan Ahead => TimeSpan.Zero;

    public TimeSpan Jitter => TokenLife * 0.1;

    /// <summary>No pair may be replaced earlier than this after it was issued: a client counts a token's life from when it asked, at most a request's timeout earlier.</summary>
    public TimeSpan DueAfter => TokenLife - Ahead - Jitter - RequestTimeout;

    public void Apply(TokenRefreshOptions options)
    {
        (options.LeaseDuration, options.RequestTimeout, options.Ahead, options.Jitter) = (LeaseDuration, RequestTimeout, Ahead, Jitter);
        options.SweepInterval = Heals ? options.SweepInterval : Timeout.InfiniteTimeSpan;

        // A token of seconds is refreshed several times a minute.
        options.RequestsPerMinute = 1000;
    }
}
