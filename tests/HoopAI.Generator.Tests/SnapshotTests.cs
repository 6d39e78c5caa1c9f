using System.Text;
using HoopAI.Generator.Tests.Support;

namespace HoopAI.Generator.Tests;

/// <summary>
/// What small documents generate: <c>Snapshots/x.yaml</c> becomes <c>Snapshots/x.expected.cs</c>, and the expected code compiles. After an intended change,
/// <c>HOOPAI_UPDATE_SNAPSHOTS=1 dotnet test tests/HoopAI.Generator.Tests --filter SnapshotTests</c> writes them anew; read the difference before it is committed.
/// </summary>
public sealed class SnapshotTests
{
    private static readonly bool Updates = Environment.GetEnvironmentVariable("HOOPAI_UPDATE_SNAPSHOTS") == "1";

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder(), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_small_document_generates_what_is_expected(string name)
    {
        var generated = Generated.From(File.ReadAllText(Path.Combine(Folder(), name + ".yaml")), ".yaml");
        Compiler.Compile(generated);
        var actual = Print(generated);
        var expected = Path.Combine(Folder(), name + ".expected.cs");
        if (Updates)
        {
            File.WriteAllText(expected, actual);
        }

        Assert.Equal(File.ReadAllText(expected).ReplaceLineEndings("\n"), actual);
    }

    private static string Print(Generated generated)
    {
        var text = new StringBuilder();
        foreach (var (name, content) in generated.Own.Where(file => file.Key != "ApiClient.g.cs").OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            text.Append("//// ").Append(name).Append('\n').Append(content).Append('\n');
        }

        return text.ToString();
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "Snapshots");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new DirectoryNotFoundException("Snapshots");
    }
}
