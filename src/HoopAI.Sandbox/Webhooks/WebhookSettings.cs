namespace HoopAI.Sandbox;

/// <summary>How webhooks are sent. Where an app wants them is <see cref="SandboxApp.WebhookUrl"/>.</summary>
public sealed record WebhookSettings
{
    /// <summary>When a delivery is repeated. Default <see cref="WebhookRetries.AnyFailure"/>; the platform's pages contradict each other.</summary>
    public WebhookRetries Retries { get; init; } = WebhookRetries.AnyFailure;

    /// <summary>How long the receiver has for its answer, by the sandbox's clock. Default: the platform's 5 seconds.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The signatures that a delivery carries. Default Ed25519 alone.</summary>
    public WebhookSignatures Signatures { get; init; } = WebhookSignatures.Ed25519;

    /// <summary>How many deliveries are under way at once; 1 or more. Default 1: they arrive in the order of what happened, which the platform does not promise.</summary>
    public int AtOnce { get; init; } = 1;

    /// <summary>Before a delivery is sent it waits, by the sandbox's clock, a random time up to this, so that deliveries overtake each other. Default zero.</summary>
    public TimeSpan MaxDelay { get; init; }

    /// <summary>The share of deliveries that is sent twice, from 0 to 1. Default 0.</summary>
    public double Duplicates { get; init; }

    /// <summary>When an installation on the authorization page is announced. Default: as soon as the location is picked.</summary>
    public InstallNoticeTime InstallNotice { get; init; }

    /// <summary>The settings, if they make sense.</summary>
    /// <exception cref="ArgumentException">One does not; the message says which.</exception>
    internal WebhookSettings Checked()
    {
        ArgumentNullException.ThrowIfNull(Retries);
        ArgumentOutOfRangeException.ThrowIfNegative(Retries.Times);
        ArgumentOutOfRangeException.ThrowIfLessThan(Retries.Delay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(AnswerTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(AtOnce, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxDelay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(Duplicates, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Duplicates, 1);
        return this;
    }
}
