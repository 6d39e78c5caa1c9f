namespace HoopAI.Testing.PostgreSql;

/// <summary>Where this machine has PostgreSQL.</summary>
internal static class PostgreSqlBinaries
{
    private const string Packaged = "/usr/lib/postgresql";

    /// <summary>The folder with initdb and postgres; null without one.</summary>
    public static string? Folder { get; } = Candidates().FirstOrDefault(folder =>
        File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));

    private static IEnumerable<string> Candidates()
    {
        // Where Debian and its kin keep them, beside each other by version and off the path.
        if (Directory.Exists(Packaged))
        {
            foreach (var version in Directory.GetDirectories(Packaged).OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var number) ? number : 0))
            {
                yield return Path.Combine(version, "bin");
            }
        }

        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            yield return folder;
        }
    }
}
