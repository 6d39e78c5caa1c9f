using HoopAI.Client.Tokens;

namespace HoopAI.Client;

/// <summary>There is no usable token: OAuth said no, or the app is not installed. The message says what to do.</summary>
public sealed class HoopAIAuthorizationException : HoopAIException
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What happened, to which installation, and what to do next.</param>
    /// <param name="failure">Why.</param>
    /// <param name="installation">Which installation; null where it is not known yet (a code exchange).</param>
    /// <param name="innerException">The platform's answer, where there is one.</param>
    public HoopAIAuthorizationException(
        string message, AuthorizationFailure failure, InstallationKey? installation, Exception? innerException = null)
        : base(message, innerException)
    {
        Failure = failure;
        Installation = installation;
    }

    /// <summary>Why.</summary>
    public AuthorizationFailure Failure { get; }

    /// <summary>Which installation.</summary>
    public InstallationKey? Installation { get; }
}
