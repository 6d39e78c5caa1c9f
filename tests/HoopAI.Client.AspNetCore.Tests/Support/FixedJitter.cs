namespace HoopAI.Client.AspNetCore.Tests.Support;

/// <summary>No chance: always the same draw.</summary>
internal sealed class FixedJitter(double value) : IJitter
{
    public double Next() => value;
}
