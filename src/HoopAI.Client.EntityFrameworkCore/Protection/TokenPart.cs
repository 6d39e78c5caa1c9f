namespace HoopAI.Client.EntityFrameworkCore;

/// <summary>Which of an installation's tokens is encrypted: one can never be decrypted in the other's place.</summary>
public enum TokenPart
{
    /// <summary>The access token.</summary>
    AccessToken = 0,

    /// <summary>The refresh token.</summary>
    RefreshToken = 1,
}
