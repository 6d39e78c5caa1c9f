using HoopAI.Client.Tokens;

namespace HoopAI.Client.EntityFrameworkCore;

/// <summary>
/// Encrypts tokens before they reach the database. By default ASP.NET Core Data Protection does; register another as a singleton to use, say,
/// a key vault. What it encrypts must be decryptable by every process that shares the store, and only for the same installation and part.
/// </summary>
public interface ITokenProtector
{
    /// <summary>Encrypts a token.</summary>
    /// <param name="key">The installation that it belongs to; to be bound into the result.</param>
    /// <param name="part">Which token it is; to be bound into the result.</param>
    /// <param name="token">The token.</param>
    /// <returns>At most 16,384 bytes, different each time.</returns>
    byte[] Protect(InstallationKey key, TokenPart part, Secret token);

    /// <summary>Decrypts what <see cref="Protect"/> gave for the same installation and part.</summary>
    /// <exception cref="TokenProtectionException">It cannot be decrypted; the message names what to do.</exception>
    Secret Unprotect(InstallationKey key, TokenPart part, byte[] protectedToken);
}
