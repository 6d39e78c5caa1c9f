namespace HoopAI.Client.Tokens;

/// <summary>A token store could not be reached, read or written. The message says what to do; the cause is inside. Never contains a token.</summary>
public class TokenStoreException : HoopAIException
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What happened, to which installation, and what to do next.</param>
    /// <param name="innerException">The storage's own fault.</param>
    public TokenStoreException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
