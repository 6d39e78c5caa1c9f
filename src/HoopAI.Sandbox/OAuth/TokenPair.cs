namespace HoopAI.Sandbox;

/// <summary>An access token with the refresh token that was handed out along with it, and what became of the latter.</summary>
internal sealed class TokenPair
{
    public required SandboxToken Access { get; init; }

    public required string RefreshValue { get; init; }

    public required string RefreshId { get; init; }

    public required DateTimeOffset RefreshExpiresAt { get; set; }

    /// <summary>When the refresh token was used; null while it is unused.</summary>
    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>The pair that using it has given.</summary>
    public TokenPair? Successor { get; set; }

    /// <summary>True once the refresh token is dead whatever else holds.</summary>
    public bool Revoked { get; set; }
}
