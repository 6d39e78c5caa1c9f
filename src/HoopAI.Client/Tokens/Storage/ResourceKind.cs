namespace HoopAI.Client.Tokens;

/// <summary>What a token opens: one sub-account, or the agency above it (the token endpoint's <c>user_type</c>).</summary>
/// <remarks>Stores keep the number: members are never renumbered.</remarks>
public enum ResourceKind
{
    /// <summary>A location (sub-account).</summary>
    Location = 0,

    /// <summary>A company (agency), whose installation may cover many locations.</summary>
    Company = 1,
}
