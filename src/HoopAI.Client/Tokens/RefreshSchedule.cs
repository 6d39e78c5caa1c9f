namespace HoopAI.Client.Tokens;

/// <summary>When the background refreshes a pair: some time before its access token expires, and never so late that an idle refresh token could die.</summary>
internal sealed class RefreshSchedule(HoopAIOptions options, TimeProvider time, IJitter jitter)
{
    /// <summary>A refresh token that nobody uses is used by us this long before its year ends.</summary>
    public static readonly TimeSpan KeptAliveBefore = TimeSpan.FromDays(30);

    private static readonly TimeSpan AlreadyExpired = TimeSpan.FromMinutes(1);

    /// <summary><see cref="DateTimeOffset.MaxValue"/>: never, since nothing can be bought with the pair.</summary>
    public DateTimeOffset DueAt(TokenSet tokens)
    {
        var refresh = options.TokenRefresh;
        var isMinted = options.MintsLocationTokens && tokens is { LocationId.Length: > 0, CompanyId.Length: > 0 };
        var ahead = refresh.BackgroundRefresh && (tokens.RefreshToken is not null || isMinted) ? Before(tokens.ExpiresAt, refresh.Ahead) : DateTimeOffset.MaxValue;
        var kept = tokens is { RefreshToken: not null, RefreshTokenExpiresAt: { } end } ? Before(end, KeptAliveBefore) : DateTimeOffset.MaxValue;
        return ahead < kept ? ahead : kept;
    }

    /// <summary>When to try again what the platform has refused, or not answered for long.</summary>
    public DateTimeOffset Later(TimeSpan wait) => time.GetUtcNow() + wait + (wait * 0.5 * jitter.Next());

    /// <summary>The margin is never more than half of what is left to live, so that a short life is not one long refreshing.</summary>
    private DateTimeOffset Before(DateTimeOffset end, TimeSpan margin)
    {
        var now = time.GetUtcNow();
        var life = end - now;
        if (life <= TimeSpan.Zero)
        {
            return now + AlreadyExpired;
        }

        margin = margin.OrShorter(life / 2);
        var spread = options.TokenRefresh.Jitter.OrShorter((life - margin) / 2);
        return end - margin - (spread * jitter.Next());
    }
}
