namespace HoopAI.Client.Webhooks;

/// <summary>How deliveries are taken in and handled. Checked when the host starts.</summary>
public sealed class WebhookOptions
{
    /// <summary>
    /// How long the keys of handled deliveries are remembered: 7 days by default, 1 hour to 1 year. A repetition within it is answered 200 and not handled again.
    /// </summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(7);

    /// <summary>
    /// How old a delivery with an id may be, by its <c>timestamp</c>; as long as <see cref="Retention"/> by default (null), and never longer: beyond it a
    /// repetition would not be known. The platform's pages advise 5 minutes, but its own repetitions come 10 minutes apart with the original body.
    /// </summary>
    public TimeSpan? MaxAge { get; set; }

    /// <summary>
    /// How far a <c>timestamp</c> may lie in the future, and how old a delivery without an id may be: 5 minutes by default, 1 second to 1 hour.
    /// </summary>
    public TimeSpan Tolerance { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether this process handles what is accepted; true by default. With false it only takes deliveries in, for others that share the database.</summary>
    public bool RunsHandlers { get; set; } = true;

    /// <summary>How many deliveries this process handles at once: 8 by default, 1 to 256. Those of one location are handled one after the other.</summary>
    public int Concurrency { get; set; } = 8;

    /// <summary>How long the handlers of a delivery may take together: 45 seconds by default, 1 second to 1 hour. It is handled again if they take longer.</summary>
    public TimeSpan HandlerTimeout { get; set; } = TimeSpan.FromSeconds(45);

    /// <summary>How often a delivery is handled before it is parked: 8 by default, 1 to 100. Those behind it on the same location wait meanwhile.</summary>
    public int Attempts { get; set; } = 8;

    /// <summary>The wait after the first failure, doubled by each further one, with jitter: 2 seconds by default, 10 milliseconds to 1 hour.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest such wait: 10 minutes by default, 10 milliseconds to 1 day.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How often the inbox is looked at for what other processes have accepted: every second by default, 50 milliseconds to 1 minute.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);
}
