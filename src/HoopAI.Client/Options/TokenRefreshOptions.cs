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
}
