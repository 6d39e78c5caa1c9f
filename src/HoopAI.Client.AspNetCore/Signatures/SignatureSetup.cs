namespace HoopAI.Client.AspNetCore.Signatures;

/// <summary>Makes the check of an endpoint's options. Whatever is wrong with them is an exception now, and not a delivery that is believed or refused later.</summary>
internal static class SignatureSetup
{
    /// <exception cref="InvalidOperationException">No signature could ever verify, or a setting is wrong; the message says which.</exception>
    public static SignatureCheck Create(WebhookEndpointOptions options)
    {
        Range(nameof(options.MaxBodySize), options.MaxBodySize, 1024, 16 * 1024 * 1024);
        Range(nameof(options.MaxDepth), options.MaxDepth, 8, 256);
        Range(nameof(options.AcceptTimeout), options.AcceptTimeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(1));
        var signatures = new List<IWebhookSignature>(options.OtherSignatures);
        Add(signatures, nameof(options.Ed25519Keys), options.Ed25519Keys, keys => new Ed25519Signature(keys));
        Add(signatures, nameof(options.RsaKeys), options.RsaKeys, keys => new RsaSignature(keys));
        if (options.HmacSecrets.Count > 0)
        {
            signatures.Add(new HmacSignature(options.HmacSecrets));
        }

        return signatures.Count > 0 ? new SignatureCheck(signatures) : throw new InvalidOperationException(
            "WebhookEndpointOptions names no key, so that no delivery could ever be believed. Keep Ed25519Keys as it is, or set RsaKeys or HmacSecrets.");
    }

    private static void Add(List<IWebhookSignature> signatures, string option, IList<string> keys, Func<IList<string>, IWebhookSignature> create)
    {
        if (keys.Count == 0)
        {
            return;
        }

        for (var i = 0; i < keys.Count; i++)
        {
            try
            {
                (create([keys[i]]) as IDisposable)?.Dispose();
            }
            catch (FormatException fault)
            {
                throw new InvalidOperationException($"WebhookEndpointOptions.{option}[{i}] cannot be used: {fault.Message}. Write the public key in PEM, or its DER form in base64.", fault);
            }
        }

        signatures.Add(create(keys));
    }

    private static void Range<T>(string option, T value, T least, T most)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"WebhookEndpointOptions.{option} is {value} and must lie between {least} and {most}."));
        }
    }
}
