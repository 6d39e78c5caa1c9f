using System.ComponentModel;
using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Documents;

namespace HoopAI.Generator.Pipeline;

/// <summary>Finds the pinned NSwag, and fetches it once with npm if it is not there yet.</summary>
internal static class NSwagRestore
{
    private static readonly string Assembly = Path.Combine("node_modules", "nswag", "bin", "binaries", "Net100", "dotnet-nswag.dll");

    /// <summary>The path of <c>dotnet-nswag.dll</c>.</summary>
    public static string Ensure(string? given)
    {
        if (given is { Length: > 0 })
        {
            return File.Exists(given)
                ? Path.GetFullPath(given)
                : throw new GenerationException(DiagnosticCodes.NSwagMissing, new SourceLocation(given, 0, 0), "dotnet-nswag.dll is not there", "correct the property NSwagAssembly, or leave it out so that the build fetches NSwag itself");
        }

        var home = Home();
        var assembly = Path.Combine(home, Assembly);
        if (!IsFetched(home, assembly))
        {
            Fetch(home, assembly);
        }

        return assembly;
    }

    // npm writes its own list of what it has installed last: until then the assembly may be there without its companions.
    private static bool IsFetched(string home, string assembly) =>
        File.Exists(Path.Combine(home, "node_modules", ".package-lock.json")) && File.Exists(assembly);

    // The repository's own folder, or the copy beside the tool where it runs alone.
    private static string Home()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.Name == "generator" && File.Exists(Path.Combine(folder.FullName, "package-lock.json")))
            {
                return folder.FullName;
            }
        }

        return Path.Combine(AppContext.BaseDirectory, "npm");
    }

    private static void Fetch(string home, string assembly)
    {
        // Builds that run side by side wait for the one that fetches.
        using var only = WaitForLock(Path.Combine(home, ".npm-ci.lock"));
        if (IsFetched(home, assembly))
        {
            return;
        }

        try
        {
            var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
            var (exitCode, output) = NSwag.Start(home, npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts");
            if (exitCode != 0 || !File.Exists(assembly))
            {
                var reason = output.Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase))?.Trim() ?? $"exit code {exitCode}";
                throw new GenerationException(DiagnosticCodes.NSwagMissing, new SourceLocation(Path.Combine(home, "package-lock.json"), 0, 0), $"NSwag could not be fetched with 'npm ci': {reason}", $"run 'npm ci' in {home} to see why; a proxy or registry is set in npm's own configuration");
            }
        }
        catch (Win32Exception)
        {
            throw new GenerationException(DiagnosticCodes.ToolMissing, SourceLocation.None, "npm was not found; the build needs it once, to fetch the pinned NSwag", "install Node.js 20 or later (https://nodejs.org) so that 'npm' is on the PATH, or build with -p:NSwagSource=nuget");
        }
    }

    private static FileStream WaitForLock(string path)
    {
        var deadline = Environment.TickCount64 + (long)TimeSpan.FromMinutes(5).TotalMilliseconds;
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (Environment.TickCount64 < deadline)
            {
                Thread.Sleep(200);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new GenerationException(DiagnosticCodes.NSwagMissing, new SourceLocation(path, 0, 0), $"NSwag cannot be fetched: {e.Message}", "end the build that holds this file, or make the folder writable");
            }
        }
    }
}
