using System.Diagnostics;

namespace HoopAI.Benchmarks;

/// <summary>This program, to be started once more.</summary>
internal static class ThisProgram
{
    /// <summary>How it is started with other arguments; its output is to be read.</summary>
    public static ProcessStartInfo StartInfo(params string[] arguments) =>
        new(Environment.ProcessPath!, [.. Assembly(), .. arguments]) { RedirectStandardOutput = true };

    // Where it runs under the host, the host has to be told what to run.
    private static string[] Assembly() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet" ? [typeof(ThisProgram).Assembly.Location] : [];
}
