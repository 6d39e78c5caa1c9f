using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace HoopAI.Chaos.Processes;

/// <summary>
/// The same program, compiled ahead of time, for the workers: a hundred and fifty processes in two minutes spend half of their lives compiling otherwise.
/// Made once for each build; where it cannot be made, workers start as they are, and slower.
/// </summary>
internal static class CompiledAhead
{
    private const string Folder = "compiled-ahead";

    private static string Project => typeof(CompiledAhead).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Project").Value!;

    /// <summary>What workers run.</summary>
    public static string Assembly { get; private set; } = typeof(CompiledAhead).Assembly.Location;

    public static async Task PrepareAsync(Action<string> say)
    {
        var own = typeof(CompiledAhead).Assembly.Location;
        var folder = Path.Combine(Path.GetDirectoryName(own)!, Folder);
        var (compiled, stamp) = (Path.Combine(folder, Path.GetFileName(own)), Path.Combine(folder, "stamp"));
        var version = string.Join('\n', Directory.GetFiles(Path.GetDirectoryName(own)!, "*.dll").Order(StringComparer.Ordinal).Select(file => $"{Path.GetFileName(file)} {File.GetLastWriteTimeUtc(file):O}"));
        if (!File.Exists(compiled) || !File.Exists(stamp) || await File.ReadAllTextAsync(stamp) != version)
        {
            say("compiling the workers ahead of time (once for each build)…");
            if (await PublishAsync(folder) is { } problem)
            {
                say($"workers are not compiled ahead of time, and start more slowly: {problem}");
                return;
            }

            await File.WriteAllTextAsync(stamp, version);
        }

        Assembly = compiled;
    }

    private static async Task<string?> PublishAsync(string folder)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "publish", Project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", folder,
                "-nodeReuse:false", "--tl:off", "-v", "q",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? null : $"{output}{await error}".Trim();
    }
}
