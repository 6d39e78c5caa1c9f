using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace HoopAI.Sandbox;

/// <summary>The sandbox's own keys, which sign deliveries over their raw bytes.</summary>
internal sealed class WebhookKeys : IDisposable
{
    private const int RsaBits = 2048;

    private readonly Lock _gate = new();
    private readonly Key _ed25519;
    private readonly Lazy<RSA> _rsa = new(() => RSA.Create(RsaBits));

    /// <param name="seed">Makes the Ed25519 key the same in every run; null for another one each time.</param>
    public WebhookKeys(int? seed)
    {
        // Apart from the ids, so that they stay what they are whether webhooks are used or not.
        var secret = new byte[SignatureAlgorithm.Ed25519.PrivateKeySize];
        if (seed is { } known) new Random(known).NextBytes(secret);
        else RandomNumberGenerator.Fill(secret);
        _ed25519 = Key.Import(SignatureAlgorithm.Ed25519, secret, KeyBlobFormat.RawPrivateKey);
        Ed25519 = Convert.ToBase64String(_ed25519.PublicKey.Export(KeyBlobFormat.PkixPublicKey));
    }

    /// <summary>The public key: SubjectPublicKeyInfo, DER, base64.</summary>
    public string Ed25519 { get; }

    /// <summary>The same of RSA, which is made when it is first asked for.</summary>
    public string Rsa
    {
        get
        {
            lock (_gate) return Convert.ToBase64String(_rsa.Value.ExportSubjectPublicKeyInfo());
        }
    }

    /// <summary>The headers of a delivery.</summary>
    public IEnumerable<KeyValuePair<string, string>> Sign(ReadOnlyMemory<byte> body, WebhookSignatures wanted, string? secret)
    {
        if (wanted.HasFlag(WebhookSignatures.Ed25519)) yield return new("X-GHL-Signature", Convert.ToBase64String(SignatureAlgorithm.Ed25519.Sign(_ed25519, body.Span)));
        if (wanted.HasFlag(WebhookSignatures.Rsa)) yield return new("x-wh-signature", Convert.ToBase64String(SignRsa(body.Span)));
        if (wanted.HasFlag(WebhookSignatures.Hmac) && secret is not null) yield return new("x-wl-signature", Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body.Span)));
    }

    public void Dispose()
    {
        _ed25519.Dispose();
        if (_rsa.IsValueCreated) _rsa.Value.Dispose();
    }

    private byte[] SignRsa(ReadOnlySpan<byte> body)
    {
        lock (_gate) return _rsa.Value.SignData(body, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }
}
