namespace HoopAI.Client.Tokens;

/// <summary>
/// Stored tokens cannot be decrypted with the keys that this process has: usually the key ring was lost, or is not shared by all processes.
/// The stored row is left as it is, and works again as soon as the right keys are back.
/// </summary>
public sealed class TokenProtectionException : TokenStoreException
{
    /// <summary>Makes one.</summary>
    /// <param name="message">Which installation, and what to do next.</param>
    /// <param name="innerException">The cryptographic fault.</param>
    public TokenProtectionException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
