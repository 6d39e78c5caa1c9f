using System.Diagnostics;
using System.Reflection;

namespace HoopAI.Testing.WireMock;

/// <summary>Finds the pinned WireMock, and fetches it once with npm if it is not there yet.</summary>
internal static class WireMockRestore
{
    private static readonly string Folder = typeof(WireMockRestore).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "WireMockFolder").Value!;

    /// <summary>The jar; null until it is fetched. npm writes its own list of what it has installed last.</summary>
    public static string? Jar =>
        File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json")) && Directory.Exists(Build)
            ? Directory.GetFiles(Build, "wiremock-standalone-*.jar").SingleOrDefault()
            : null;

    private static string Build => Path.Combine(Folder, "node_modules", "wiremock", "build");

    public static async Task<string> EnsureAsync(CancellationToken cancellationToken)
    {
        if (Jar is { } fetched)
        {
            return fetched;
        }

        // Test processes that run side by side wait for the one that fetches.
        await using var only = await WaitForLockAsync(Path.Combine(Folder, ".npm-ci.lock"), cancellationToken);
        if (Jar is null)
        {
            await FetchAsync(cancellationToken);
        }

        return Jar ?? throw new InvalidOperationException($"npm fetched no WireMock: there is no wiremock-standalone-*.jar in {Build}. Run 'npm ci' in {Folder} to see why.");
    }

    private static async Task FetchAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Programs.Npm!, ["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
        {
            WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var npm = Process.Start(start)!;
        var error = npm.StandardError.ReadToEndAsync(cancellationToken);
        var output = await npm.StandardOutput.ReadToEndAsync(cancellationToken);
        await npm.WaitForExitAsync(cancellationToken);
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"WireMock could not be fetched with 'npm ci' in {Folder}; a proxy or registry is set in npm's own configuration.\n{output}{await error}");
        }
    }

    private static async Task<FileStream> WaitForLockAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
            }
        }
    }
}
