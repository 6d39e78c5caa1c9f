using System.Diagnostics;
using System.Globalization;

namespace HoopAI.Benchmarks.Startup;

/// <summary>One start of the measured program.</summary>
/// <param name="Milliseconds">From before the process was started until it said that it has its answer.</param>
/// <param name="Bytes">Allocated until then.</param>
/// <param name="Methods">Compiled until then.</param>
/// <param name="Assemblies">Loaded until then.</param>
internal readonly record struct FirstAnswer(double Milliseconds, long Bytes, int Methods, int Assemblies)
{
    public static async Task<FirstAnswer> OfAsync(string program, string mode, Uri platform)
    {
        var start = new ProcessStartInfo("dotnet", [program, mode, platform.AbsoluteUri]) 
        {
            // The host watches its folder for settings: that of the program, as an app's is.
            WorkingDirectory = Path.GetDirectoryName(program)!, RedirectStandardOutput = true,
        };
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync();
        var milliseconds = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0 || line is null)
        {
            throw new InvalidOperationException($"The start of {program} {mode} ended with {process.ExitCode}, having said \"{line}\".");
        }

        var parts = line.Split(' ');
        return new FirstAnswer(
            milliseconds, long.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture), int.Parse(parts[3], CultureInfo.InvariantCulture));
    }
}
