namespace HoopAI.Client.AspNetCore;

/// <summary>One way in which a delivery can be signed, with the keys that are trusted. Thread-safe.</summary>
public interface IWebhookSignature
{
    /// <summary>The header that carries the signature.</summary>
    string Header { get; }

    /// <summary>Of several signatures on a delivery the one of the greatest strength must verify: Ed25519 is 300, RSA 200, HMAC 100.</summary>
    int Strength { get; }

    /// <summary>Whether a trusted key made this signature of these bytes. Never throws, whatever the header says.</summary>
    /// <param name="body">The raw body.</param>
    /// <param name="signature">The header's value.</param>
    bool Verify(ReadOnlySpan<byte> body, string signature);
}
