using HoopAI.OpenApi.Tests;

namespace HoopAI.Client.SurfaceTests.PublicApi;

/// <summary>A checked-in listing.</summary>
internal sealed record ApiBaseline(string Path)
{
    public const string Switch = "HOOPAI_UPDATE_API";

    public const string Advice = $"""

        If this is meant, write the baselines again and commit them with the change:
            {Switch}=1 dotnet test tests/HoopAI.Client.SurfaceTests
        """;

    public static ApiBaseline HandWritten { get; } = Of("HandWritten.txt");

    public static ApiBaseline Generated { get; } = Of("Generated.txt");

    /// <summary>The checked-in lines; written again first, if that is asked for.</summary>
    public IReadOnlyList<string> Lines(IReadOnlyList<string> now)
    {
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            File.WriteAllText(Path, string.Concat(now.Select(line => $"{line}\n")));
        }

        return File.Exists(Path) ? File.ReadAllLines(Path) : [];
    }

    private static ApiBaseline Of(string name) => new(System.IO.Path.Combine(Repository.Root, "tests", "HoopAI.Client.SurfaceTests", "PublicApi", name));
}
