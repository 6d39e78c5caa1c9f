namespace HoopAI.Client.Tokens;

/// <summary>The right to refresh one version of one installation, until it runs out. Taken with <see cref="ITokenStore.TryBeginRefreshAsync"/>.</summary>
/// <param name="Key">The installation.</param>
/// <param name="Version">The version whose refresh token is to be sent.</param>
/// <param name="Holder">Who holds it.</param>
/// <param name="ExpiresAt">When others may take it over, by the store's clock.</param>
/// <param name="Current">The installation, read inside the lease: send <em>its</em> refresh token.</param>
public sealed record RefreshLease(InstallationKey Key, long Version, string Holder, DateTimeOffset ExpiresAt, Installation Current)
{
    /// <summary>The longest name of a holder that stores must take, in characters: 128.</summary>
    public const int MaxHolderLength = 128;

    /// <summary>For stores: the rules of <see cref="ITokenStore.TryBeginRefreshAsync"/> for what it is asked for.</summary>
    /// <exception cref="ArgumentException">The holder is blank or too long, or the duration is below a millisecond.</exception>
    public static void Check(string holder, TimeSpan duration)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(holder);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(holder.Length, MaxHolderLength, nameof(holder));
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.FromMilliseconds(1));
    }

    /// <summary>For stores: the rules of <see cref="ITokenStore.ClaimDueAsync"/> and <see cref="ITokenStore.ClaimAbandonedAsync"/>.</summary>
    /// <exception cref="ArgumentException">The app's id is empty, or as above, or the limit is below 1.</exception>
    public static void Check(string clientId, string holder, TimeSpan duration, int limit)
    {
        ArgumentException.ThrowIfNullOrEmpty(clientId);
        Check(holder, duration);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
    }
}
