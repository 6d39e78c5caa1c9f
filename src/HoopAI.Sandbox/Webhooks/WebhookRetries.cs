using System.Net;

namespace HoopAI.Sandbox;

/// <summary>When a delivery is repeated: with its original body, by the sandbox's clock.</summary>
public sealed record WebhookRetries
{
    /// <summary>What one of the platform's pages says: whatever is not answered 2xx is repeated, 12 times. How far apart it does not say; here 10 minutes.</summary>
    public static WebhookRetries AnyFailure { get; } = new();

    /// <summary>What another page says: only a 429 is repeated, 6 times, 10 minutes apart. Everything else is lost.</summary>
    public static WebhookRetries OnlyTooManyRequests { get; } = new() { OnlyOnTooManyRequests = true, Times = 6 };

    /// <summary>No repetition at all.</summary>
    public static WebhookRetries Never { get; } = new() { Times = 0 };

    /// <summary>True: only after a 429. Default false: after any other answer than 2xx, after a timeout, and where no connection can be made.</summary>
    public bool OnlyOnTooManyRequests { get; init; }

    /// <summary>How often a delivery is repeated at most. Default 12.</summary>
    public int Times { get; init; } = 12;

    /// <summary>The time from a failure to the repetition. Default 10 minutes.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMinutes(10);

    internal bool Repeats(WebhookAttempt failed, int repetitions) =>
        repetitions < Times && (!OnlyOnTooManyRequests || failed.Status == (int)HttpStatusCode.TooManyRequests);
}
