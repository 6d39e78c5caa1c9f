using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace HoopAI.Client.AspNetCore.Signatures;

/// <summary><c>x-wh-signature</c>: RSA with SHA-256 and PKCS #1 padding, in base64. The platform is retiring it.</summary>
internal sealed class RsaSignature : IWebhookSignature, IDisposable
{
    private const int SmallestKey = 2048;
    private const int LongestSignature = 2048;

    private readonly Key[] _keys;

    /// <exception cref="FormatException">A key is none, or too short.</exception>
    public RsaSignature(IEnumerable<string> keys) => _keys = [.. keys.Select(text => new Key(KeyText.Decode(text)))];

    public string Header => "x-wh-signature";

    public int Strength => 200;

    public bool Verify(ReadOnlySpan<byte> body, string signature)
    {
        Span<byte> bytes = stackalloc byte[LongestSignature];
        if (signature.Length > LongestSignature || !Convert.TryFromBase64String(signature, bytes, out var length))
        {
            return false;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        foreach (var key in _keys)
        {
            if (key.Verify(hash, bytes[..length]))
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose()
    {
        foreach (var key in _keys)
        {
            key.Dispose();
        }
    }

    /// <summary>An RSA object serves one thread at a time, so each key has as many as threads have met.</summary>
    private sealed class Key : IDisposable
    {
        private readonly byte[] _der;
        private readonly ConcurrentBag<RSA> _idle = [];

        public Key(byte[] der)
        {
            _der = der;
            _idle.Add(Import());
        }

        public bool Verify(ReadOnlySpan<byte> hash, ReadOnlySpan<byte> signature)
        {
            var rsa = _idle.TryTake(out var idle) ? idle : Import();
            try
            {
                return rsa.VerifyHash(hash, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            }
            catch (CryptographicException)
            {
                // A signature of a length that this key does not make.
                return false;
            }
            finally
            {
                _idle.Add(rsa);
            }
        }

        public void Dispose()
        {
            while (_idle.TryTake(out var rsa))
            {
                rsa.Dispose();
            }
        }

        private RSA Import()
        {
            var rsa = RSA.Create();
            try
            {
                rsa.ImportSubjectPublicKeyInfo(_der, out _);
            }
            catch (CryptographicException)
            {
                rsa.Dispose();
                throw new FormatException("it is no public key of RSA (SubjectPublicKeyInfo)");
            }

            return rsa.KeySize >= SmallestKey ? rsa : throw new FormatException($"it has {rsa.KeySize} bits, and must have {SmallestKey} at least");
        }
    }
}
