namespace HoopAI.Client;

/// <summary>How a call is repeated. <see cref="CallOptions"/> override these for one call.</summary>
/// <remarks>
/// <para>
/// Repeated are transport faults and the answers 408, 429, 502, 503 and 504. A request that may have been processed is repeated only when
/// its method is idempotent (GET, PUT, DELETE, …) or the call says <see cref="CallOptions.SafeToRepeat"/>. It certainly was not processed when no
/// connection was made, after a 429, and when an open circuit kept it back.
/// </para>
/// <para>Nothing is repeated whose content can be sent once only (a stream that cannot seek): the exception says so.</para>
/// </remarks>
public sealed class RetryOptions
{
    /// <summary>How often a request is sent at most, the first time included: 4 by default, 1 to 10. With 1 nothing is ever repeated.</summary>
    /// <remarks>Answers of 429 do not count (such a request was not processed): they are repeated until <see cref="Deadline"/>. Neither does the one resend after a refreshed token.
    /// Beneath all this, .NET's socket layer sends a GET or HEAD up to three times more by itself where the server closes the connection without a word; nothing that changes anything.</remarks>
    public int Attempts { get; set; } = 4;

    /// <summary>How long one attempt may take, from sending to the last byte of its answer: 30 seconds by default, 10 milliseconds to an hour, at most <see cref="Deadline"/>.</summary>
    /// <remarks>Waiting for a permit or for a token is not part of an attempt.</remarks>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a call may take altogether, waiting and repeating included: 100 seconds by default, 10 milliseconds to a day.</summary>
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>The wait before the first repetition after a fault, doubled each time, with jitter: half a second by default, up to a minute.</summary>
    /// <remarks>
    /// A <c>Retry-After</c> of the platform (seconds, or a date that is still to come) replaces it. One that cannot be read counts as absent, and one that
    /// would pass <see cref="Deadline"/> ends the call at once. After a 429 at least 100 milliseconds pass.
    /// </remarks>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// Asked after each failed attempt whether it is repeated; null (the default) leaves it to the client's rules, which
    /// <see cref="RetryArguments.IsRepeatedByDefault"/> tells. <c>args => args.IsRepeatedByDefault &amp;&amp; …</c> forbids, <c>||</c> allows.
    /// </summary>
    /// <remarks>
    /// What it allows is done at the app's own word, a POST that may have been processed included. It cannot raise <see cref="Attempts"/> or <see cref="Deadline"/>,
    /// or send a content twice that can be sent once only. It must be quick and safe for concurrent use. If it throws, that is logged and the client's rules hold.
    /// </remarks>
    public Func<RetryArguments, bool>? ShouldRetry { get; set; }

    /// <summary>Told before each repetition, ahead of the wait; null by default.</summary>
    /// <remarks>
    /// The call waits for it, within its deadline. It must be safe for concurrent use. What it throws is logged, and loses nothing: the call goes on.
    /// Not told of the one resend after a refreshed token.
    /// </remarks>
    public Func<RetryArguments, CancellationToken, ValueTask>? OnRetry { get; set; }
}
