using System;
using System.Collections.Concurrent;
using System.Threading;

namespace HoopAI.Client.Runtime;

/// <summary>
/// Sources of cancellation, and the timers in them, that are used again and again, as long as they have not fired. All of the process share them; those of another
/// clock than the system's cannot be used again.
/// </summary>
internal sealed class CancellationSources(TimeProvider time)
{
    private const int Most = 256;

    private static readonly ConcurrentQueue<CancellationTokenSource> Free = new();
    private static int s_count;

    /// <summary>The one that this thread has given back last: mostly it is also the next that needs one.</summary>
    [ThreadStatic]
    private static CancellationTokenSource? t_own;

    public CancellationTokenSource Take()
    {
        if (!ReferenceEquals(time, TimeProvider.System))
        {
            return new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        }

        if (t_own is { } own)
        {
            t_own = null;
            return own;
        }

        if (Free.TryDequeue(out var free))
        {
            Interlocked.Decrement(ref s_count);
            return free;
        }

        return new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
    }

    /// <summary>Cancels one of these after a while, by the clock that it was made with.</summary>
    public static void EndAfter(TimeSpan delay, CancellationTokenSource source) => source.CancelAfter(delay);

    /// <summary>Takes one back that nobody listens to any more.</summary>
    public static void Return(CancellationTokenSource source)
    {
        if (!source.TryReset())
        {
            source.Dispose();
        }
        else if (t_own is null)
        {
            t_own = source;
        }
        else if (Volatile.Read(ref s_count) < Most)
        {
            Interlocked.Increment(ref s_count);
            Free.Enqueue(source);
        }
        else
        {
            source.Dispose();
        }
    }
}
