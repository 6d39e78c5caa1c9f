namespace HoopAI.Client;

/// <summary>404: there is no such record, or not on this location.</summary>
public sealed class HoopAINotFoundException : HoopAIApiException
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What happened, to what, and what to do next.</param>
    /// <param name="error">The answer.</param>
    public HoopAINotFoundException(string message, HoopAIApiError error)
        : base(message, error)
    {
    }
}
