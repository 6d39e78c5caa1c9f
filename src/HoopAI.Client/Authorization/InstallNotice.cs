namespace HoopAI.Client;

/// <summary>What the platform's <c>INSTALL</c> webhook says, as far as tokens are concerned. Whether it is genuine has been checked before.</summary>
public sealed record InstallNotice
{
    /// <summary>The app's id (<c>appId</c>); null where it is missing. A notice for another app is ignored.</summary>
    public string? AppId { get; init; }

    /// <summary>The company (<c>companyId</c>); missing in some installs of future locations.</summary>
    public string? CompanyId { get; init; }

    /// <summary>The location (<c>locationId</c>); missing where the app was installed on a company.</summary>
    public string? LocationId { get; init; }
}
