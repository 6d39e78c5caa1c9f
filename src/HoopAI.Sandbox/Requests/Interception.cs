namespace HoopAI.Sandbox;

/// <summary>What an <see cref="IRequestInterceptor"/> answers in the sandbox's place.</summary>
/// <param name="Answer">The answer. It gets the platform's headers too, where it does not bring its own.</param>
public sealed record Interception(SandboxAnswer Answer)
{
    /// <summary>What befalls the answer: a delay, a broken connection. Null for nothing. A fault that was ordered for the request (<see cref="SandboxFaults"/>) goes before it.</summary>
    public Fault? Fault { get; init; }
}
