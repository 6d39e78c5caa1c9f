namespace HoopAI.Client.Tokens;

/// <summary>Where an installation stands. Stores keep the number: members are never renumbered.</summary>
public enum InstallationState
{
    /// <summary>The stored pair is the current one, and nobody is replacing it.</summary>
    Active = 0,

    /// <summary>
    /// A refresh of the stored pair has begun and has not ended. It stays so when the holder crashes: the platform may have rotated
    /// the pair already, so the next holder repeats the refresh with the stored refresh token.
    /// </summary>
    Refreshing = 1,

    /// <summary>The platform has refused the stored refresh token for good: an admin must install the app again.</summary>
    NeedsReauthorization = 2,

    /// <summary>
    /// Tokens are stored, but cannot be decrypted with the keys that this process has. Cured by bringing the keys back: nothing stored was changed.
    /// Found out on reading; stores never keep it.
    /// </summary>
    Unreadable = 3,
}
