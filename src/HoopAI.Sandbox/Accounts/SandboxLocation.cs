namespace HoopAI.Sandbox;

/// <summary>A location (sub-account) of a company.</summary>
public sealed record SandboxLocation
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The company that it belongs to.</summary>
    public required string CompanyId { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "Location";

    /// <summary>Its address.</summary>
    public string Address { get; init; } = "1 Main Street";

    /// <summary>False: tokens for it are refused with <c>Location is not active</c>. Default true.</summary>
    public bool IsActive { get; init; } = true;
}
