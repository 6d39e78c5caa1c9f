using HoopAI.Client.Tokens;

namespace HoopAI.Client.EntityFrameworkCore.Store;

/// <summary>
/// One installation, or, once it is removed, what remains of it: its key and its version, so that the version never restarts.
/// Times are milliseconds since 1970 by the database's clock, which every provider compares and indexes alike.
/// </summary>
internal sealed class InstallationRow
{
    public long Id { get; set; }

    public required string ClientId { get; set; }

    public ResourceKind Kind { get; set; }

    public required string ResourceId { get; set; }

    /// <summary>Encrypted; null once removed.</summary>
    public byte[]? AccessToken { get; set; }

    /// <summary>Encrypted; null without one.</summary>
    public byte[]? RefreshToken { get; set; }

    public long ExpiresAt { get; set; }

    public long? RefreshTokenExpiresAt { get; set; }

    /// <summary>Separated by spaces, as on the wire.</summary>
    public string Scopes { get; set; } = "";

    public string? UserType { get; set; }

    public string? LocationId { get; set; }

    public string? CompanyId { get; set; }

    public string? UserId { get; set; }

    public string? PlanId { get; set; }

    public bool IsBulkInstallation { get; set; }

    public long Version { get; set; }

    public InstallationState State { get; set; }

    public string? StateReason { get; set; }

    public long StateSince { get; set; }

    public long InstalledAt { get; set; }

    /// <summary>When the background is to refresh it; null: never.</summary>
    public long? RefreshDueAt { get; set; }

    /// <summary>Who has begun a refresh that has not ended; null: nobody.</summary>
    public string? LeaseHolder { get; set; }

    /// <summary>When others may take the refresh over; null unless the state is refreshing.</summary>
    public long? LeaseExpiresAt { get; set; }

    /// <summary>The version whose refresh has begun.</summary>
    public long? LeaseVersion { get; set; }

    public long? RemovedAt { get; set; }
}
