namespace HoopAI.Client;

internal static class TimeExtensions
{
    /// <summary>Waits by that clock.</summary>
    public static Task Delay(this TimeProvider time, TimeSpan delay, CancellationToken cancellationToken) =>
        Task.Delay(delay, time, cancellationToken);
}
