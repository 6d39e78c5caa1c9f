using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using HoopAI.EndToEnd.Tests.Support;
using HoopAI.Sandbox;

namespace HoopAI.EndToEnd.Tests;

public class TrimmedAppTests
{
    [Fact]
    public async Task A_trimmed_self_contained_app_makes_calls_with_the_client()
    {
        using var folder = new TemporaryFolder();
        var root = typeof(TrimmedAppTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        var project = Path.Combine(root, "tests", "HoopAI.TrimSmoke", "HoopAI.TrimSmoke.csproj");
        var publish = await RunAsync("dotnet", "publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "-o", folder.Path, "-nodeReuse:false", "--tl:off", "-v", "q");
        Assert.True(publish.ExitCode == 0, publish.Output);
        await using var platform = await HoopAISandbox.StartAsync();

        var run = await RunAsync(folder.File("HoopAI.TrimSmoke"), platform.BaseAddress.AbsoluteUri, platform.AddPrivateIntegration(), SandboxSeed.LocationId);

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("trimmed:", run.Output, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

        // The test host's own settings would steer the build that is started here.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }
}
