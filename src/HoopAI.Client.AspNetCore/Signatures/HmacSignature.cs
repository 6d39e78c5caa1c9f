using System.Security.Cryptography;
using System.Text;

namespace HoopAI.Client.AspNetCore.Signatures;

/// <summary><c>x-wl-signature</c>: HMAC with SHA-256 and the webhook secret; in hexadecimal or base64, since the platform's pages do not say which.</summary>
internal sealed class HmacSignature(IEnumerable<Tokens.Secret> secrets) : IWebhookSignature
{
    private const string Prefix = "sha256=";

    private readonly byte[][] _secrets = [.. secrets.Select(secret => Encoding.UTF8.GetBytes(secret.Reveal()))];

    public string Header => "x-wl-signature";

    public int Strength => 100;

    public bool Verify(ReadOnlySpan<byte> body, string signature)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var text = signature.StartsWith(Prefix, StringComparison.Ordinal) ? signature[Prefix.Length..] : signature;
        if (!TryDecode(text, given))
        {
            return false;
        }

        Span<byte> computed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var isGenuine = false;
        foreach (var secret in _secrets)
        {
            HMACSHA256.HashData(secret, body, computed);
            isGenuine |= CryptographicOperations.FixedTimeEquals(computed, given);
        }

        return isGenuine;
    }

    private static bool TryDecode(string text, Span<byte> given) => text.Length == given.Length * 2
        ? Convert.FromHexString(text, given, out _, out var written) == System.Buffers.OperationStatus.Done && written == given.Length
        : Base64Text.TryDecode(text, given);
}
