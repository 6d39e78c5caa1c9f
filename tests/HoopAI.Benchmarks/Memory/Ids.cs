using System.Globalization;

namespace HoopAI.Benchmarks.Memory;

/// <summary>Ids as long as the platform's.</summary>
internal static class Ids
{
    public const int Length = 20;

    /// <summary>A new string each time: nobody but the client keeps it.</summary>
    public static string Location(int number) => "location" + number.ToString("D12", CultureInfo.InvariantCulture);
}
