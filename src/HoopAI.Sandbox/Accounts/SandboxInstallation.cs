namespace HoopAI.Sandbox;

/// <summary>An app in a location or a company.</summary>
public sealed record SandboxInstallation
{
    /// <summary>The client id of the app.</summary>
    public required string ClientId { get; init; }

    /// <summary>Whether it is a location's or a company's.</summary>
    public required TokenKind Kind { get; init; }

    /// <summary>The company.</summary>
    public required string CompanyId { get; init; }

    /// <summary>The location; null for a company's installation.</summary>
    public string? LocationId { get; init; }

    /// <summary>The user who installed it.</summary>
    public string UserId { get; init; } = SandboxSeed.UserId;

    /// <summary>The granted scopes.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>The locations that a company's installation was chosen for.</summary>
    public IReadOnlyList<string> ApprovedLocations { get; init; } = [];

    /// <summary>True for an installation into many locations at once.</summary>
    public bool IsBulk { get; init; }

    /// <summary>When it was installed, by the sandbox's clock.</summary>
    public DateTimeOffset InstalledAt { get; init; }

    /// <summary>The location or the company: the resource that the rate limits count by.</summary>
    public string ResourceId => LocationId ?? CompanyId;
}
