using System.Security.Cryptography;
using System.Text;
using HoopAI.Client.Tokens;
using Microsoft.AspNetCore.DataProtection;
using Secret = HoopAI.Client.Tokens.Secret;

namespace HoopAI.Client.EntityFrameworkCore.Protection;

/// <summary>Encrypts with ASP.NET Core Data Protection, under a purpose that names the installation and the token.</summary>
/// <param name="provider">The key ring.</param>
/// <param name="keys">For messages: where the keys are.</param>
internal sealed class DataProtectionTokenProtector(IDataProtectionProvider provider, string keys) : ITokenProtector
{
    // Part of every stored token: a change makes all of them unreadable.
    private const string Purpose = "HoopAI.Client.Tokens";
    private const string Format = "v1";

    public byte[] Protect(InstallationKey key, TokenPart part, Secret token)
    {
        var plain = Encoding.UTF8.GetBytes(token.Reveal());
        try
        {
            return Protector(key, part).Protect(plain);
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new TokenProtectionException(
                $"The tokens of {key} cannot be encrypted: no key can be read from or written to {keys}. Make it readable and writable for this process.", exception);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    public Secret Unprotect(InstallationKey key, TokenPart part, byte[] protectedToken)
    {
        byte[] plain;
        try
        {
            plain = Protector(key, part).Unprotect(protectedToken);
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new TokenProtectionException(
                $"The tokens of {key} are stored, but cannot be decrypted with {keys}: they were encrypted with a key that is not there. "
                + "Restore the key files that belong to this database, or give all processes that share it the same keys (option KeysFolder, or "
                + "UseApplicationKeys). Nothing was changed; only if the keys are lost for good must the app be installed again.",
                exception);
        }

        var token = new Secret(Encoding.UTF8.GetString(plain));
        CryptographicOperations.ZeroMemory(plain);
        return token;
    }

    private IDataProtector Protector(InstallationKey key, TokenPart part) =>
        provider.CreateProtector(Purpose, Format, key.ClientId, key.Kind.ToString(), key.ResourceId, part.ToString());
}
