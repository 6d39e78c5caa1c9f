namespace HoopAI.Client;

internal static class TimeExtensions
{
    /// <summary>Waits by that clock.</summary>
    public static Task Delay(this TimeProvider time, TimeSpan delay, CancellationToken cancellationToken) =>
        Task.Delay(delay, time, cancellationToken);

    /// <summary>How far a span is in that clock's timestamps; rounded up, so that nothing comes early.</summary>
    public static long TimestampsIn(this TimeProvider time, TimeSpan span) => (long)Math.Ceiling(span.TotalSeconds * time.TimestampFrequency);

    /// <summary>The longer of the two.</summary>
    public static TimeSpan OrLonger(this TimeSpan one, TimeSpan other) => one > other ? one : other;

    /// <summary>The shorter of the two.</summary>
    public static TimeSpan OrShorter(this TimeSpan one, TimeSpan other) => one < other ? one : other;
}
