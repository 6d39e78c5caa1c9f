namespace HoopAI.Client;

/// <summary>The platform said that the call succeeded, but its answer cannot be read as what the operation documents. The call was processed: do not repeat it blindly.</summary>
public sealed class HoopAIUnreadableAnswerException : HoopAIApiException
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What happened, to what, and what to do next.</param>
    /// <param name="error">The answer.</param>
    /// <param name="innerException">Where reading stopped.</param>
    public HoopAIUnreadableAnswerException(string message, HoopAIApiError error, Exception? innerException = null)
        : base(message, error, innerException)
    {
    }
}
