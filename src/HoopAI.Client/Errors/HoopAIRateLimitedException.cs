namespace HoopAI.Client;

/// <summary>
/// Too many requests: the platform answered 429 and the call could not wait for the next window, or the client did not send it at all (<see cref="Refusal"/> says
/// which). Nothing was processed.
/// </summary>
/// <remarks>Where the client did not send it, <see cref="HoopAIApiException.Error"/> has the status 429 and what is known of the limits, and no text of the platform's.</remarks>
public class HoopAIRateLimitedException : HoopAIApiException
{
    /// <summary>Makes one for an answer of the platform.</summary>
    /// <param name="message">What happened, to what, and what to do next.</param>
    /// <param name="error">The answer.</param>
    public HoopAIRateLimitedException(string message, HoopAIApiError error)
        : base(message, error)
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What happened, to what, and what to do next.</param>
    /// <param name="error">The answer, or what stands for it.</param>
    /// <param name="refusal">Who refused it, and why.</param>
    /// <param name="retryIn">After how long a call can have better luck.</param>
    public HoopAIRateLimitedException(string message, HoopAIApiError error, RateLimitRefusal refusal, TimeSpan? retryIn)
        : base(message, error) => (Refusal, RetryIn) = (refusal, retryIn);

    /// <summary>Who refused it, and why.</summary>
    public RateLimitRefusal Refusal { get; }

    /// <summary>After how long a call can have better luck, at the least, counted from the refusal; null where that is not known.</summary>
    public TimeSpan? RetryIn { get; }

    /// <summary>Whether the request went out: false where the client refused it by itself.</summary>
    public bool WasSent => Refusal == RateLimitRefusal.Platform;
}
