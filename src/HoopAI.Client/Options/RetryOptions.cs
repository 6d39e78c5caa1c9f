namespace HoopAI.Client;

/// <summary>How a call is repeated. <see cref="CallOptions"/> override these for one call.</summary>
/// <remarks>
/// Repeated are transport faults and the answers 408, 429, 502, 503 and 504. A request that may have been processed is repeated only when
/// its method is idempotent (GET, PUT, DELETE, …) or the call says <see cref="CallOptions.SafeToRepeat"/>.
/// </remarks>
public sealed class RetryOptions
{
    /// <summary>How often a request is sent at most, the first time included: 4 by default, 1 to 10. With 1 nothing is ever repeated.</summary>
    /// <remarks>Answers of 429 do not count (such a request was not processed): they are repeated until <see cref="Deadline"/>. Neither does the one resend after a refreshed token.</remarks>
    public int Attempts { get; set; } = 4;

    /// <summary>How long one attempt may take, from sending to the last byte of its answer: 30 seconds by default, 10 milliseconds to an hour, at most <see cref="Deadline"/>.</summary>
    /// <remarks>Waiting for a permit or for a token is not part of an attempt.</remarks>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a call may take altogether, waiting and repeating included: 100 seconds by default, 10 milliseconds to a day.</summary>
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>The wait before the first repetition after a fault, doubled each time, with jitter: half a second by default, up to a minute.</summary>
    /// <remarks>A <c>Retry-After</c> of the platform replaces it.</remarks>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromMilliseconds(500);
}
