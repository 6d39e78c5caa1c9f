namespace HoopAI.Testing.WireMock;

/// <summary>Programs that this machine may lack.</summary>
internal static class Programs
{
    /// <summary>The path of java; null without one.</summary>
    public static string? Java { get; } = Find("java", Environment.GetEnvironmentVariable("JAVA_HOME") is { Length: > 0 } home ? [Path.Combine(home, "bin")] : []);

    /// <summary>The path of npm; null without one.</summary>
    public static string? Npm { get; } = Find("npm", []);

    private static string? Find(string name, string[] first)
    {
        string[] names = OperatingSystem.IsWindows() ? [name + ".exe", name + ".cmd"] : [name];
        return first.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(folder => names.Select(file => Path.Combine(folder, file)))
            .FirstOrDefault(File.Exists);
    }
}
