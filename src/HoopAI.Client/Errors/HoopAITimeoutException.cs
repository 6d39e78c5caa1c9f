namespace HoopAI.Client;

/// <summary>A call took longer than it may: its deadline passed, or its last permitted attempt got no answer in time.</summary>
public sealed class HoopAITimeoutException : HoopAIException
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What happened, to what, and what to do next.</param>
    /// <param name="limit">The limit that was passed.</param>
    /// <param name="mayHaveBeenProcessed">See <see cref="MayHaveBeenProcessed"/>.</param>
    /// <param name="innerException">What went wrong before, where something did.</param>
    public HoopAITimeoutException(string message, TimeSpan limit, bool mayHaveBeenProcessed, Exception? innerException = null)
        : base(message, innerException)
    {
        Limit = limit;
        MayHaveBeenProcessed = mayHaveBeenProcessed;
    }

    /// <summary>The deadline, or the attempt's timeout.</summary>
    public TimeSpan Limit { get; }

    /// <summary>False when the request was never sent, or every attempt certainly not processed (waiting for a permit or a token, answers of 429).</summary>
    public bool MayHaveBeenProcessed { get; }
}
