using System.Net.Http.Headers;

namespace HoopAI.Client.Tokens;

/// <summary>An access token in memory, ready to be sent. Immutable, and small: there are as many as installations.</summary>
internal sealed class AccessToken(Secret value, DateTimeOffset expiresAt, long version)
{
    private readonly DateTime _expiresAt = expiresAt.UtcDateTime;
    private readonly DateTime? _boughtForRefusedAt;

    /// <summary>For what keeps it out of texts.</summary>
    public Secret Value => new(Header.Parameter!);

    /// <summary>Made once, and all that holds the token: attaching it to a request allocates nothing.</summary>
    public AuthenticationHeaderValue Header { get; } = new("Bearer", value.Reveal());

    public DateTimeOffset ExpiresAt => new(_expiresAt);

    /// <summary>The stored version that it belongs to; 0 for a token that is in no store.</summary>
    public long Version { get; } = version;

    /// <summary>The company above it, where that is known.</summary>
    public string? CompanyId { get; init; }

    /// <summary>When it was bought because its predecessor was refused; null when it came otherwise.</summary>
    public DateTimeOffset? BoughtForRefusedAt
    {
        get => _boughtForRefusedAt;
        init => _boughtForRefusedAt = value?.UtcDateTime;
    }

    public bool IsExpired(DateTimeOffset now) => _expiresAt <= now.UtcDateTime;

    /// <summary>The token of an installation that is not <see cref="InstallationState.Unreadable"/>.</summary>
    public static AccessToken Of(Installation installation) =>
        new(installation.Tokens!.AccessToken, installation.Tokens.ExpiresAt, installation.Version) { CompanyId = installation.Tokens.CompanyId };

    /// <summary>The same, bought because another one was refused.</summary>
    public AccessToken BoughtForRefused(DateTimeOffset now) => new(Value, ExpiresAt, Version) { CompanyId = CompanyId, BoughtForRefusedAt = now };
}
