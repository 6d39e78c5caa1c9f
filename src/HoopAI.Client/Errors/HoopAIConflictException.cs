namespace HoopAI.Client;

/// <summary>409: the record stands in the way of the change, as it is now.</summary>
public sealed class HoopAIConflictException : HoopAIApiException
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What happened, to what, and what to do next.</param>
    /// <param name="error">The answer.</param>
    public HoopAIConflictException(string message, HoopAIApiError error)
        : base(message, error)
    {
    }
}
