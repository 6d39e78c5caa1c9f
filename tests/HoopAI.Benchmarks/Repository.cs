using System.Diagnostics;
using System.Reflection;

namespace HoopAI.Benchmarks;

/// <summary>Where the measured programs are, and how they are run.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot").TrimEnd('/', '\\');

    public static string Generator { get; } = Path.Combine(Root, "generator", "HoopAI.Generator", "bin", Metadata("Configuration"), "net10.0", "HoopAI.Generator.dll");

    public static string NSwag { get; } = Path.Combine(Root, "generator", "node_modules", "nswag", "bin", "binaries", "Net100", "dotnet-nswag.dll");

    /// <summary>Runs a program to its end and answers with the seconds it took; a failure is an exception with what it printed.</summary>
    public static double Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return process.ExitCode == 0 ? seconds : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}{error.GetAwaiter().GetResult()}");
    }

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
