using System.Diagnostics;
using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Documents;

namespace HoopAI.Generator.Pipeline;

/// <summary>Runs NSwag over a prepared document with our templates, in a folder of its own.</summary>
internal static class NSwag
{
    public const string PreparedFile = "hoopai.prepared.json";
    private const string OutputFile = "hoopai.generated.cs";
    private const string ConfigurationFile = "nswag.json";
    private const string TemplatesFolder = "templates";

    /// <summary>What NSwag wrote; the folder must hold the prepared document.</summary>
    public static string Run(string assembly, string configuration, string templates, string workFolder)
    {
        // Relative names only: NSwag reads its variables apart at commas and equals signs, which paths may contain.
        File.Copy(configuration, Path.Combine(workFolder, ConfigurationFile), overwrite: true);
        Directory.CreateDirectory(Path.Combine(workFolder, TemplatesFolder));
        foreach (var template in Directory.EnumerateFiles(templates, "*.liquid"))
        {
            File.Copy(template, Path.Combine(workFolder, TemplatesFolder, Path.GetFileName(template)), overwrite: true);
        }

        var output = Path.Combine(workFolder, OutputFile);
        File.Delete(output);
        var (exitCode, text) = Start(workFolder, Dotnet(), assembly, "run", ConfigurationFile, $"/variables:Input={PreparedFile},Output={OutputFile},Templates={TemplatesFolder}");
        if (exitCode != 0 || !File.Exists(output))
        {
            var reason = text.Split('\n').Select(line => line.Trim()).LastOrDefault(line => line.Contains("xception", StringComparison.Ordinal) || line.Contains("rror", StringComparison.Ordinal)) ?? $"exit code {exitCode}";
            throw new GenerationException(DiagnosticCodes.NSwagFailed, new SourceLocation(Path.Combine(workFolder, PreparedFile), 0, 0), $"NSwag failed: {reason}", $"run 'dotnet {assembly} run {ConfigurationFile}' in {workFolder} to see all that it says");
        }

        return File.ReadAllText(output);
    }

    public static (int ExitCode, string Output) Start(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };

        // It runs for seconds: time spent on optimising its code does not come back.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_gcServer"] = "0";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }

    private static string Dotnet() => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";
}
