using Microsoft.AspNetCore.Http;

namespace HoopAI.Client.AspNetCore.Webhooks;

/// <summary>Why a delivery is not taken in: what the sender is told, and what the log and the metrics say.</summary>
internal sealed record WebhookRefusal(int Status, string Reason, string Text)
{
    public static readonly WebhookRefusal NoSignature = new(StatusCodes.Status401Unauthorized, "no-signature", "The delivery carries no signature that this endpoint knows.");

    public static readonly WebhookRefusal BadSignature = new(StatusCodes.Status401Unauthorized, "bad-signature", "The signature does not fit the body.");

    public static readonly WebhookRefusal TooLarge = new(StatusCodes.Status413PayloadTooLarge, "too-large", "The body is larger than this endpoint takes.");

    public static readonly WebhookRefusal Malformed = new(StatusCodes.Status400BadRequest, "malformed", "The body is no JSON object in UTF-8, or is nested too deep.");

    public static readonly WebhookRefusal TooOld = new(StatusCodes.Status400BadRequest, "too-old", "The delivery is older than this endpoint remembers.");

    public static readonly WebhookRefusal InTheFuture = new(StatusCodes.Status400BadRequest, "in-the-future", "The delivery's timestamp lies in the future.");

    public static readonly WebhookRefusal NotNow = new(StatusCodes.Status429TooManyRequests, "not-now", "The delivery could not be written down. Send it again.");
}
