namespace HoopAI.Client.Callers;

/// <summary>What a caller's token is.</summary>
[Flags]
internal enum TokenKind
{
    None = 0,
    Location = 1,
    Company = 2,

    /// <summary>Not from an OAuth installation: the <c>…-Only</c> schemes refuse it.</summary>
    PrivateIntegration = 4,
}
