namespace HoopAI.Client;

/// <summary>
/// Nothing was sent, because the operations of that group have failed again and again lately, and the call's deadline leaves no time to wait for better
/// (<see cref="CircuitBreakerOptions"/>).
/// </summary>
public sealed class HoopAICircuitOpenException : HoopAIException
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What happened, to what, and what to do next.</param>
    /// <param name="group">See <see cref="Group"/>.</param>
    /// <param name="retryAfter">See <see cref="RetryAfter"/>.</param>
    /// <param name="mayHaveBeenProcessed">See <see cref="MayHaveBeenProcessed"/>.</param>
    /// <param name="innerException">The fault that opened the circuit, where it was an exception.</param>
    public HoopAICircuitOpenException(string message, string group, TimeSpan retryAfter, bool mayHaveBeenProcessed, Exception? innerException = null)
        : base(message, innerException)
    {
        Group = group;
        RetryAfter = retryAfter;
        MayHaveBeenProcessed = mayHaveBeenProcessed;
    }

    /// <summary>Which operations are kept back: those whose paths begin with this segment, such as <c>contacts</c>.</summary>
    public string Group { get; }

    /// <summary>For how long nothing is sent yet; zero while one attempt finds out how things stand.</summary>
    public TimeSpan RetryAfter { get; }

    /// <summary>False when this call was never sent at all; true when an earlier attempt of it may have been processed.</summary>
    public bool MayHaveBeenProcessed { get; }
}
