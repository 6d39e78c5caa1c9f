namespace HoopAI.Sandbox;

/// <summary>The signatures that deliveries carry.</summary>
[Flags]
public enum WebhookSignatures
{
    /// <summary>None: what no app should believe.</summary>
    None = 0,

    /// <summary><c>X-GHL-Signature</c>: Ed25519, in base64.</summary>
    Ed25519 = 1,

    /// <summary><c>x-wh-signature</c>: RSA with SHA-256 and PKCS #1 padding, in base64.</summary>
    Rsa = 2,

    /// <summary><c>x-wl-signature</c>: HMAC with SHA-256 and <see cref="SandboxApp.WebhookSecret"/>, in hexadecimal.</summary>
    Hmac = 4,
}
