namespace HoopAI.Client.SurfaceTests.Support;

/// <summary>All faults of a check in one message.</summary>
internal static class Faults
{
    private const int Shown = 50;

    public static void None(IEnumerable<string> faults, string advice)
    {
        var all = faults.ToList();
        var more = all.Count > Shown ? $"\n… and {all.Count - Shown} more" : "";
        Assert.True(all.Count == 0, $"{all.Count} faults:\n{string.Join('\n', all.Take(Shown))}{more}\n{advice}");
    }
}
