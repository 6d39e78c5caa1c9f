namespace HoopAI.Client.Testing;

/// <summary>What a test asked of the calls is not so. The message says what was called, and what was stubbed.</summary>
public sealed class HoopAITestException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What was expected, and what arrived.</param>
    public HoopAITestException(string message)
        : base(message)
    {
    }
}
