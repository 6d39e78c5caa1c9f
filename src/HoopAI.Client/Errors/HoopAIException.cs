namespace HoopAI.Client;

/// <summary>
/// The root of what the client throws when something outside the program went wrong. The message says what happened, to which operation and
/// resource, and what to do next; it never contains a token or a secret. Wrong arguments are <see cref="ArgumentException"/>s.
/// </summary>
public class HoopAIException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What happened, to what, and what to do next.</param>
    /// <param name="innerException">The cause.</param>
    public HoopAIException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
