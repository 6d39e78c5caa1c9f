using System.Diagnostics;

namespace HoopAI.Mutations;

/// <summary>A clone of the repository in a temporary folder, where the client is broken, built and tested. Nothing is changed outside of it.</summary>
internal sealed class Workshop : IDisposable
{
    private const string Client = "src/HoopAI.Client";
    private const string Tests = "tests/HoopAI.Client.ContractTests";
    private const string Output = "bin/Debug/net10.0";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hoopai-mutations-");

    /// <summary>Clones what is committed, and builds it.</summary>
    public void Prepare(string repository)
    {
        Run("git", "clone", "--quiet", repository, _folder.FullName).Expect("The clone failed");
        Run("dotnet", "build", Tests).Expect("The build failed");
    }

    /// <summary>Breaks the client; null if the broken client cannot be built or the text is not there.</summary>
    public Func<(bool IsCaught, string Summary)>? Break(Mutation mutation, out string problem)
    {
        var file = Path.Combine(_folder.FullName, Client, mutation.File.Replace("Generated/", "obj/Debug/net10.0/Generated/", StringComparison.Ordinal));
        var text = File.ReadAllText(file);
        var at = text.IndexOf(mutation.Find, StringComparison.Ordinal);
        if (at < 0)
        {
            problem = $"'{mutation.Find}' is not in {mutation.File}";
            return null;
        }

        try
        {
            File.WriteAllText(file, string.Concat(text.AsSpan(0, at), mutation.Replace, text.AsSpan(at + mutation.Find.Length)));
            var build = Run("dotnet", "build", Client, "--no-restore", "-p:GenerateDocumentationFile=false", "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false");
            problem = build.ExitCode == 0 ? "" : build.Text;
            if (build.ExitCode != 0)
            {
                return null;
            }

            File.Copy(Path.Combine(_folder.FullName, Client, Output, "HoopAI.Client.dll"), Path.Combine(_folder.FullName, Tests, Output, "HoopAI.Client.dll"), overwrite: true);
        }
        finally
        {
            File.WriteAllText(file, text);
        }

        return () =>
        {
            var first = Test($"DisplayName~{mutation.Module}");
            return first.IsCaught ? first : Test(null);
        };
    }

    /// <summary>Runs the tests; caught means that one failed.</summary>
    public (bool IsCaught, string Summary) Test(string? filter)
    {
        string[] arguments = ["test", Path.Combine(Tests, Output, "HoopAI.Client.ContractTests.dll")];
        var run = Run("dotnet", filter is null ? arguments : [.. arguments, "--filter", filter]);
        var summary = run.Text.Split('\n').LastOrDefault(line => line.Contains("Failed:", StringComparison.Ordinal) && line.Contains("Passed:", StringComparison.Ordinal))?.Trim();
        return summary is null ? throw new InvalidOperationException($"No tests were run:\n{run.Text}") : (run.ExitCode != 0, summary);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Outcome Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output + error.GetAwaiter().GetResult());
    }

    private sealed record Outcome(int ExitCode, string Text)
    {
        public void Expect(string otherwise)
        {
            if (ExitCode != 0)
            {
                throw new InvalidOperationException($"{otherwise}:\n{Text}");
            }
        }
    }
}
