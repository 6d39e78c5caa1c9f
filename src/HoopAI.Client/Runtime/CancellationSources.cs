using System;
using System.Collections.Concurrent;
using System.Threading;

namespace HoopAI.Client.Runtime;

/// <summary>Sources of cancellation, and the timers in them, that are used again and again, as long as they have not fired.</summary>
internal sealed class CancellationSources(TimeProvider time)
{
    private const int Most = 256;

    private readonly ConcurrentQueue<CancellationTokenSource> _free = new();
    private int _count;

    public CancellationTokenSource Take()
    {
        if (_free.TryDequeue(out var free))
        {
            Interlocked.Decrement(ref _count);
            return free;
        }

        return new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
    }

    /// <summary>Cancels one of these after a while, by the clock that it was made with.</summary>
    public static void EndAfter(TimeSpan delay, CancellationTokenSource source) => source.CancelAfter(delay);

    /// <summary>Takes one back that nobody listens to any more.</summary>
    public void Return(CancellationTokenSource source)
    {
        // One with a timer of another clock cannot be reset.
        if (Volatile.Read(ref _count) < Most && source.TryReset())
        {
            Interlocked.Increment(ref _count);
            _free.Enqueue(source);
        }
        else
        {
            source.Dispose();
        }
    }
}
