using System.Net;

namespace HoopAI.Client.Tokens;

/// <summary>Reads the token endpoint's errors: a decision of the platform, or a fault that passes.</summary>
internal static class TokenRefusal
{
    public const string InvalidGrant = "invalid_grant";

    /// <summary>A 4xx other than "later".</summary>
    public static bool IsRefusal(HoopAIApiException fault) =>
        (int)fault.Status is >= 400 and < 500 and not ((int)HttpStatusCode.RequestTimeout or (int)HttpStatusCode.TooManyRequests);

    /// <summary>The refresh token is dead for good. Seen, not documented: so it is looked for wherever the answer may say it.</summary>
    public static bool IsInvalidGrant(HoopAIApiException refusal) =>
        Says(refusal.Code) || refusal.Messages.Any(Says);

    public static bool IsCertainlyNotProcessed(HoopAIException fault) => fault switch
    {
        HoopAITransportException transport => !transport.MayHaveBeenProcessed,
        HoopAITimeoutException timeout => !timeout.MayHaveBeenProcessed,
        HoopAIApiException { Status: HttpStatusCode.TooManyRequests } => true,
        _ => false,
    };

    private static bool Says(string? text) => text?.Contains(InvalidGrant, StringComparison.OrdinalIgnoreCase) == true;
}
