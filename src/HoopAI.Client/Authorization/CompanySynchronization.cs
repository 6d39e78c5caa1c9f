namespace HoopAI.Client;

/// <summary>What <see cref="IHoopAIInstallations.SynchronizeCompanyAsync"/> found and did.</summary>
public sealed record CompanySynchronization
{
    /// <summary>How many locations of the company have the app, says the platform.</summary>
    public required int Locations { get; init; }

    /// <summary>For how many of them tokens were minted and saved.</summary>
    public required int Minted { get; init; }

    /// <summary>How many had usable tokens before.</summary>
    public required int Kept { get; init; }

    /// <summary>Where it failed, and why, by location. Calling it again tries these only.</summary>
    public required IReadOnlyDictionary<string, HoopAIException> Failures { get; init; }
}
