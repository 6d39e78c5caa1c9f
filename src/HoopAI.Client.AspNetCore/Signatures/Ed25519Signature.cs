using NSec.Cryptography;

namespace HoopAI.Client.AspNetCore.Signatures;

/// <summary><c>X-GHL-Signature</c>: Ed25519 (RFC 8032) in base64, by libsodium, which refuses signatures and keys that are not canonical.</summary>
internal sealed class Ed25519Signature : IWebhookSignature
{
    public const int Length = 64;

    private const int RawLength = 32;
    private readonly PublicKey[] _keys;

    /// <exception cref="FormatException">A key is none.</exception>
    public Ed25519Signature(IEnumerable<string> keys) => _keys = [.. keys.Select(Import)];

    public string Header => "X-GHL-Signature";

    public int Strength => 300;

    public bool Verify(ReadOnlySpan<byte> body, string signature)
    {
        Span<byte> bytes = stackalloc byte[Length];
        return Base64Text.TryDecode(signature, bytes) && VerifyRaw(body, bytes);
    }

    public bool VerifyRaw(ReadOnlySpan<byte> body, ReadOnlySpan<byte> signature)
    {
        foreach (var key in _keys)
        {
            if (SignatureAlgorithm.Ed25519.Verify(key, body, signature))
            {
                return true;
            }
        }

        return false;
    }

    private static PublicKey Import(string text)
    {
        var bytes = KeyText.Decode(text);
        var format = bytes.Length == RawLength ? KeyBlobFormat.RawPublicKey : KeyBlobFormat.PkixPublicKey;
        return PublicKey.TryImport(SignatureAlgorithm.Ed25519, bytes, format, out var key) ? key! : throw new FormatException("it is no public key of Ed25519");
    }
}
