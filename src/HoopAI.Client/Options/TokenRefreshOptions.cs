namespace HoopAI.Client;

/// <summary>How an installation's tokens are refreshed.</summary>
public sealed class TokenRefreshOptions
{
    /// <summary>How long one request to the token endpoint may take: 5 seconds by default, and less than <see cref="LeaseDuration"/>.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the right to refresh an installation is held, by the store's clock: 8 seconds by default, 1 second to 25 seconds.</summary>
    /// <remarks>The platform replays a rotated pair for 30 seconds: a lease must run out well within them.</remarks>
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>How long a refresh is tried while the token endpoint is out of reach, before the calls that wait for it fail: 25 seconds by default, at least <see cref="RequestTimeout"/>.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>
    /// For how long a token that was bought because of a 401 is not refreshed again when it earns a 401 itself: one minute by default, 10 seconds to a day.
    /// This is what ends an endless loop on a 401 that refreshing cannot cure.
    /// </summary>
    public TimeSpan RejectedTokenPause { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Whether tokens are refreshed in the background, before a call meets an expired one; true by default. With false they are refreshed when a call needs
    /// them; refreshes that a crash interrupted are still repeated, and idle installations still kept alive (30 days before their refresh token's year ends).
    /// </summary>
    public bool BackgroundRefresh { get; set; } = true;

    /// <summary>
    /// How long before its expiry a token is refreshed in the background: 2 hours by default, up to 20 hours, and never more than half of the token's life.
    /// </summary>
    public TimeSpan Ahead { get; set; } = TimeSpan.FromHours(2);

    /// <summary>Over how long the background's refreshes are spread, before <see cref="Ahead"/>: one hour by default, up to 20 hours.</summary>
    public TimeSpan Jitter { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How often each process looks for refreshes that a crash has interrupted: every 2 seconds by default, 100 milliseconds to 10 seconds.
    /// <see cref="Timeout.InfiniteTimeSpan"/> never looks, which gives up the promise that a crash loses nothing.
    /// </summary>
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How many token requests a minute one process sends for one location or company: 5 by default (the platform's limit), 1 to 1,000,000.</summary>
    /// <remarks>Of more than three, two are kept for repeating a refresh whose answer was lost.</remarks>
    public int RequestsPerMinute { get; set; } = 5;

    /// <summary>How many refreshes one process has under way in the background: 16 by default, 1 to 256.</summary>
    public int Concurrency { get; set; } = 16;
}
