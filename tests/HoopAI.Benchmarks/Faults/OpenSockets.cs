namespace HoopAI.Benchmarks.Faults;

/// <summary>How many sockets this process has.</summary>
internal static class OpenSockets
{
    private const string Descriptors = "/proc/self/fd";

    public static int Count() => !Directory.Exists(Descriptors)
        ? 0
        : Directory.GetFileSystemEntries(Descriptors).Count(entry => new FileInfo(entry).LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) == true);
}
