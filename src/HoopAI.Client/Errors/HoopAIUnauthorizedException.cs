namespace HoopAI.Client;

/// <summary>401: the token was refused, and refreshing it did not help or could not (a missing scope, an access-management answer, a token without a refresh token).</summary>
public sealed class HoopAIUnauthorizedException : HoopAIApiException
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What happened, to what, and what to do next.</param>
    /// <param name="error">The answer.</param>
    public HoopAIUnauthorizedException(string message, HoopAIApiError error)
        : base(message, error)
    {
    }
}
