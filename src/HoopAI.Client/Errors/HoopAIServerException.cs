namespace HoopAI.Client;

/// <summary>5xx or 408: the platform failed, and repeating did not help or was not safe. A request that changes something may have been processed.</summary>
public sealed class HoopAIServerException : HoopAIApiException
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What happened, to what, and what to do next.</param>
    /// <param name="error">The answer.</param>
    public HoopAIServerException(string message, HoopAIApiError error)
        : base(message, error)
    {
    }
}
