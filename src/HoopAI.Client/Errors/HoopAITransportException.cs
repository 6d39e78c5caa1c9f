namespace HoopAI.Client;

/// <summary>No answer: the connection could not be made, or broke. The network's own fault is the <see cref="Exception.InnerException"/>.</summary>
public sealed class HoopAITransportException : HoopAIException
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What happened, to what, and what to do next.</param>
    /// <param name="mayHaveBeenProcessed">See <see cref="MayHaveBeenProcessed"/>.</param>
    /// <param name="innerException">The network's fault.</param>
    public HoopAITransportException(string message, bool mayHaveBeenProcessed, Exception? innerException = null)
        : base(message, innerException) =>
        MayHaveBeenProcessed = mayHaveBeenProcessed;

    /// <summary>False when the request certainly never reached the platform (no connection was made).</summary>
    public bool MayHaveBeenProcessed { get; }
}
