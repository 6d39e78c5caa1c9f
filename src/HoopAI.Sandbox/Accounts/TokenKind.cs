namespace HoopAI.Sandbox;

/// <summary>What a token is for.</summary>
public enum TokenKind
{
    /// <summary>One location (sub-account).</summary>
    Location,

    /// <summary>A company (agency).</summary>
    Company,
}
