namespace HoopAI.Client;

/// <summary>429: too many requests, and waiting for the next window would have passed the call's deadline (or the call forbids repeating). Nothing was processed.</summary>
public class HoopAIRateLimitedException : HoopAIApiException
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What happened, to what, and what to do next.</param>
    /// <param name="error">The answer.</param>
    public HoopAIRateLimitedException(string message, HoopAIApiError error)
        : base(message, error)
    {
    }
}
