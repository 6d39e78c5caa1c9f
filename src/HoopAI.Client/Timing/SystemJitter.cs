using System.Security.Cryptography;

namespace HoopAI.Client;

/// <summary>The system's randomness.</summary>
internal sealed class SystemJitter : IJitter
{
    private const int Steps = 1 << 30;

    public double Next() => RandomNumberGenerator.GetInt32(Steps) / (double)Steps;
}
