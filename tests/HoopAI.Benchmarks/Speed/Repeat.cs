using System.Diagnostics;

namespace HoopAI.Benchmarks.Speed;

/// <summary>A call, again and again.</summary>
internal static class Repeat
{
    public static async Task TimesAsync(int times, Func<Task> call)
    {
        for (var i = 0; i < times; i++)
        {
            await call();
        }
    }

    /// <returns>How often.</returns>
    public static async Task<long> ForAsync(TimeSpan duration, Func<Task> call)
    {
        var start = Stopwatch.GetTimestamp();
        var times = 0L;
        while (Stopwatch.GetElapsedTime(start) < duration)
        {
            await call();
            times++;
        }

        return times;
    }
}
