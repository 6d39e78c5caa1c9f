namespace HoopAI.Client;

/// <summary>What the platform's <c>UNINSTALL</c> webhook says. Whether it is genuine has been checked before.</summary>
public sealed record UninstallNotice
{
    /// <summary>The app's id (<c>appId</c>); null where it is missing. A notice for another app is ignored.</summary>
    public string? AppId { get; init; }

    /// <summary>The company (<c>companyId</c>). Without a location, the company's installation and those of its locations end.</summary>
    public string? CompanyId { get; init; }

    /// <summary>The location (<c>locationId</c>).</summary>
    public string? LocationId { get; init; }

    /// <summary>
    /// When it happened (<c>timestamp</c>): installations that are newer are kept, since webhooks arrive late and out of order. Null removes them whenever they were made.
    /// </summary>
    public DateTimeOffset? OccurredAt { get; init; }
}
