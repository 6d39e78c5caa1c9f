namespace HoopAI.Client;

/// <summary>429: the day's requests of this app on this location or company are spent. Nothing was processed; the platform does not publish when the day ends.</summary>
public sealed class HoopAIDailyQuotaException : HoopAIRateLimitedException
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What happened, to what, and what to do next.</param>
    /// <param name="error">The answer.</param>
    public HoopAIDailyQuotaException(string message, HoopAIApiError error)
        : base(message, error)
    {
    }
}
