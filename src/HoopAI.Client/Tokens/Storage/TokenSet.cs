namespace HoopAI.Client.Tokens;

/// <summary>One answer of the token endpoint (<c>POST /oauth/token</c>, <c>POST /oauth/locationToken</c>): what a store keeps.</summary>
/// <remarks>Stores keep times to the millisecond at least. Two sets are equal when every value is, the scopes in the same order.</remarks>
public sealed record TokenSet
{
    /// <summary>The bearer token of API calls. Lives one day.</summary>
    public required Secret AccessToken { get; init; }

    /// <summary>Buys the next pair, once; null where the platform gave none (older location tokens, minted from a company's).</summary>
    public Secret? RefreshToken { get; init; }

    /// <summary>When <see cref="AccessToken"/> stops working: issued plus the answer's <c>expires_in</c> (86,399 s).</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When an unused <see cref="RefreshToken"/> stops working: issued plus one year; null without one.</summary>
    public DateTimeOffset? RefreshTokenExpiresAt { get; init; }

    /// <summary>The scopes that were granted; none by default.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>The answer's <c>userType</c>: <c>Company</c> or <c>Location</c>.</summary>
    public string? UserType { get; init; }

    /// <summary>The location, of location tokens only.</summary>
    public string? LocationId { get; init; }

    /// <summary>The company; for a location token, the one above it.</summary>
    public string? CompanyId { get; init; }

    /// <summary>The user who installed the app.</summary>
    public string? UserId { get; init; }

    /// <summary>The plan of the app that was bought.</summary>
    public string? PlanId { get; init; }

    /// <summary>Whether the app was installed on many locations at once: then their tokens have to be minted from this one.</summary>
    public bool IsBulkInstallation { get; init; }

    /// <inheritdoc/>
    public bool Equals(TokenSet? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && AccessToken == other.AccessToken
            && RefreshToken == other.RefreshToken
            && (ExpiresAt, RefreshTokenExpiresAt, UserType, LocationId, CompanyId, UserId, PlanId, IsBulkInstallation)
                == (other.ExpiresAt, other.RefreshTokenExpiresAt, other.UserType, other.LocationId, other.CompanyId, other.UserId, other.PlanId, other.IsBulkInstallation)
            && Scopes.SequenceEqual(other.Scopes, StringComparer.Ordinal));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AccessToken, RefreshToken, ExpiresAt, LocationId, CompanyId);
}
