namespace HoopAI.Sandbox;

/// <summary>One sending of a delivery, and what came of it.</summary>
/// <param name="At">When it was sent, by the sandbox's clock.</param>
/// <param name="Status">The status of the answer; null when there was none.</param>
/// <param name="Fault">Why there was no answer; null when there was one.</param>
public sealed record WebhookAttempt(DateTimeOffset At, int? Status, string? Fault)
{
    /// <summary>True for an answer of 2xx.</summary>
    public bool Succeeded => Status is >= 200 and <= 299;
}
