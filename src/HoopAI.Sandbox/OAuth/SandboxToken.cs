namespace HoopAI.Sandbox;

/// <summary>An access token, or a private integration's token.</summary>
internal sealed class SandboxToken
{
    private long _expiresAt;

    public required string Id { get; init; }

    public required string Value { get; init; }

    public required SandboxInstallation Installation { get; init; }

    public required DateTimeOffset ExpiresAt
    {
        get => new(Interlocked.Read(ref _expiresAt), TimeSpan.Zero);
        set => Interlocked.Exchange(ref _expiresAt, value.UtcTicks);
    }

    /// <summary>Null for a valid token; otherwise the platform's answer to it.</summary>
    public string? RevokedBecause { get; set; }

    public bool Allows(string scope) => Installation.Scopes.Contains(scope);
}
