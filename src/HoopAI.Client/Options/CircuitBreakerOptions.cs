namespace HoopAI.Client;

/// <summary>
/// When a part of the platform fails again and again, nothing more is sent to it for a while: calls fail at once, or wait, and the platform can recover.
/// </summary>
/// <remarks>
/// <para>Off by default. The platform is paced and repetitions are bounded without it; turn it on where many calls would otherwise wait for an outage together.</para>
/// <para>
/// There is one circuit per client and group of operations: those whose paths begin alike (<c>contacts</c>, <c>calendars</c>, …), which is a module of
/// the platform. One module's outage stops no other, and there is none for the whole host. Requests for tokens have no circuit: a refresh that was begun must be ended.
/// </para>
/// <para>
/// Attempts are counted, not calls. A failure is a transport fault (no connection, a broken one, no complete answer within
/// <see cref="RetryOptions.AttemptTimeout"/>) or an answer of 502, 503 or 504. Answers of 401, 429 and 500, and time spent waiting for a permit or a token, never are.
/// </para>
/// <para>
/// A call that meets an open circuit is sent again by itself when the circuit lets it, if its deadline allows; otherwise it fails at once with
/// <see cref="HoopAICircuitOpenException"/>. With <see cref="RetryOptions.Attempts"/> = 1 it never waits.
/// </para>
/// </remarks>
public sealed class CircuitBreakerOptions
{
    /// <summary>Whether there are circuits; false by default. Nothing below matters otherwise.</summary>
    public bool Enabled { get; set; }

    /// <summary>Which share of a group's attempts must fail for its circuit to open: 0.5 by default, 0.01 to 1.</summary>
    public double FailureRatio { get; set; } = 0.5;

    /// <summary>How many attempts there must be within <see cref="SamplingDuration"/> before the share means anything: 20 by default, 2 to 100,000.</summary>
    public int MinimumThroughput { get; set; } = 20;

    /// <summary>Over how long attempts are counted: a minute by default, half a second to an hour, and at least twice <see cref="RetryOptions.AttemptTimeout"/>.</summary>
    /// <remarks>An attempt is counted when it ends; with a shorter time, attempts that hang until their timeout would never come together.</remarks>
    public TimeSpan SamplingDuration { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long nothing is sent before one attempt may find out how things stand: 10 seconds by default, half a second to an hour.</summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(10);
}
