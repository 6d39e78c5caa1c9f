using System.Security.Cryptography;
using System.Text;
using HoopAI.Client.Tokens;
using NSec.Cryptography;

namespace HoopAI.Client.AspNetCore.Tests.Support;

/// <summary>Keys of a platform of our own; they open nothing else.</summary>
internal sealed class TestKeys
{
    private readonly Key _ed25519;
    private readonly RSA _rsa = RSA.Create(2048);
    private readonly string _secret;

    public TestKeys(string secret = "a webhook secret")
    {
        _secret = secret;
        _ed25519 = new Key(SignatureAlgorithm.Ed25519);
        Ed25519Key = Convert.ToBase64String(_ed25519.PublicKey.Export(KeyBlobFormat.PkixPublicKey));
        RsaKey = _rsa.ExportSubjectPublicKeyInfoPem();
    }

    public static TestKeys Platform { get; } = new();

    public string Ed25519Key { get; }

    public string RsaKey { get; }

    public Secret Secret => new(_secret);

    public string Ed25519(byte[] body) => Convert.ToBase64String(SignatureAlgorithm.Ed25519.Sign(_ed25519, body));

    public string Rsa(byte[] body) => Convert.ToBase64String(_rsa.SignData(body, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public string Hmac(byte[] body) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(_secret), body));
}
