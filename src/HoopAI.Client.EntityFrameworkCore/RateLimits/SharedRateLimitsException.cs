namespace HoopAI.Client.EntityFrameworkCore;

/// <summary>
/// The database that keeps shared rate limits could not be reached, or refused. The message says what to do; the cause is inside. Calls do not see it:
/// until the database is back, each process keeps to a share of its own.
/// </summary>
public sealed class SharedRateLimitsException : HoopAIException
{
    internal SharedRateLimitsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
