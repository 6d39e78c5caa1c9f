using System.Runtime.InteropServices;

namespace HoopAI.Client.RateLimits;

/// <summary>What is remembered of a window in which nothing is in use: what the platform and its answers have taught. At first, what the options say.</summary>
/// <param name="Max">How many requests an interval allows.</param>
/// <param name="Interval">The interval.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PermitMemory(int Max, TimeSpan Interval)
{
    /// <summary>How long answers take.</summary>
    public TimeSpan UsualLatency { get; init; }

    /// <summary>Of a shared budget: how many processes take part in it.</summary>
    public int Holders { get; init; } = 1;
}
