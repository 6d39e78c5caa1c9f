using HoopAI.Client;

namespace HoopAI.Resilience.Tests.Support;

/// <summary>No chance: waits are exactly as long as the rules say.</summary>
internal sealed class FixedJitter : IJitter
{
    public double Next() => 0;
}
