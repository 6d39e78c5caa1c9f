namespace HoopAI.Client;

/// <summary>
/// The day's requests of this app on this location or company are spent, or what is left of them is kept for interactive calls. Nothing was processed. While they
/// are spent the client sends one request every five minutes, to find out when the next day has begun; all others fail at once.
/// </summary>
public sealed class HoopAIDailyQuotaException : HoopAIRateLimitedException
{
    /// <summary>Makes one for an answer of the platform.</summary>
    /// <param name="message">What happened, to what, and what to do next.</param>
    /// <param name="error">The answer.</param>
    public HoopAIDailyQuotaException(string message, HoopAIApiError error)
        : base(message, error)
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What happened, to what, and what to do next.</param>
    /// <param name="error">The answer, or what stands for it.</param>
    /// <param name="refusal">Who refused it, and why.</param>
    /// <param name="retryIn">How long until the next day is estimated to begin.</param>
    /// <param name="day">How the day stands.</param>
    public HoopAIDailyQuotaException(string message, HoopAIApiError error, RateLimitRefusal refusal, TimeSpan? retryIn, DailyBudgetStatus? day)
        : base(message, error, refusal, retryIn) => Day = day;

    /// <summary>How the day stands, with the estimate of when the next one begins; null where pacing is off.</summary>
    public DailyBudgetStatus? Day { get; }
}
