using Microsoft.AspNetCore.Http;

namespace HoopAI.Client.AspNetCore.Signatures;

/// <summary>Of the signatures that a delivery carries, the strongest that is configured decides, alone. None: it is not genuine.</summary>
internal sealed class SignatureCheck(IEnumerable<IWebhookSignature> signatures)
{
    private readonly IWebhookSignature[] _signatures = [.. signatures.OrderByDescending(signature => signature.Strength)];

    /// <summary>For the message of a refusal: which headers would do.</summary>
    public string Headers => string.Join(", ", _signatures.Select(signature => signature.Header));

    /// <summary>The one that decides, and its value; null where the delivery carries none, or one twice.</summary>
    public (IWebhookSignature Signature, string Value)? Choose(IHeaderDictionary headers)
    {
        foreach (var signature in _signatures)
        {
            if (headers.TryGetValue(signature.Header, out var values) && values.Count > 0)
            {
                return values is [{ Length: > 0 } value] ? (signature, value) : null;
            }
        }

        return null;
    }
}
