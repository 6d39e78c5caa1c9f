using HoopAI.Client.Tokens;

namespace HoopAI.Client.AspNetCore;

/// <summary>
/// Which deliveries an endpoint believes, and how large they may be. Bind it to your configuration by the client's name
/// (<c>services.AddOptions&lt;WebhookEndpointOptions&gt;().Bind(section)</c>): a change there is used from the next delivery on.
/// </summary>
public sealed class WebhookEndpointOptions
{
    /// <summary>The platform's published public key of <c>X-GHL-Signature</c>.</summary>
    public const string PlatformKey = "MCowBQYDK2VwAyEAi2HR1srL4o18O8BRa7gVJY7G7bupbN3H9AwJrHCDiOg=";

    /// <summary>
    /// Public keys of Ed25519 (<c>X-GHL-Signature</c>), in base64 or PEM: <see cref="PlatformKey"/> by default. Any one of them will do, so that a new key can be
    /// added before the old one is removed.
    /// </summary>
    public IList<string> Ed25519Keys { get; } = [PlatformKey];

    /// <summary>Public keys of RSA (<c>x-wh-signature</c>), in base64 or PEM, 2048 bits at least: none by default, which is off.</summary>
    public IList<string> RsaKeys { get; } = [];

    /// <summary>Webhook secrets of HMAC (<c>x-wl-signature</c>): none by default, which is off.</summary>
    public IList<Secret> HmacSecrets { get; } = [];

    /// <summary>Other ways to sign; none by default.</summary>
    public IList<IWebhookSignature> OtherSignatures { get; } = [];

    /// <summary>The largest body, in bytes: 1 MiB by default, 1 KiB to 16 MiB. Larger ones are answered 413.</summary>
    public int MaxBodySize { get; set; } = 1024 * 1024;

    /// <summary>How deep a body may be nested: 64 by default, 8 to 256. Deeper ones are answered 400.</summary>
    public int MaxDepth { get; set; } = 64;

    /// <summary>
    /// How long writing a delivery down may take: 4 seconds by default, 100 milliseconds to 1 minute. The platform wants its answer within 5 seconds. Where it
    /// takes longer, or fails, the answer is 429: all that is known of the platform's repetitions says that they happen then.
    /// </summary>
    public TimeSpan AcceptTimeout { get; set; } = TimeSpan.FromSeconds(4);
}
