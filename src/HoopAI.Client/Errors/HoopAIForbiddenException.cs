namespace HoopAI.Client;

/// <summary>403: the token is good, but not for this (as in "The token does not have access to this location.").</summary>
public sealed class HoopAIForbiddenException : HoopAIApiException
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What happened, to what, and what to do next.</param>
    /// <param name="error">The answer.</param>
    public HoopAIForbiddenException(string message, HoopAIApiError error)
        : base(message, error)
    {
    }
}
