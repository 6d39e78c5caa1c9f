using System.Reflection;
using System.Text.RegularExpressions;

namespace HoopAI.EndToEnd.Tests;

public partial class ReadmeTests
{
    [Fact]
    public void Every_snippet_of_the_readme_is_code_that_compiles_here()
    {
        var root = typeof(ReadmeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        var readme = File.ReadAllText(Path.Combine(root, "README.md"));
        var compiled = Flatten(File.ReadAllText(Path.Combine(root, "tests", "HoopAI.EndToEnd.Tests", "ReadmeExamples.cs")));

        var snippets = Snippet().Matches(readme).Select(match => match.Groups[1].Value).ToList();

        Assert.True(snippets.Count >= 6, "The README shows less code than it should.");
        Assert.All(snippets, snippet => Assert.Contains(Flatten(snippet), compiled, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_file_and_folder_that_the_readme_links_to_is_there()
    {
        var root = typeof(ReadmeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        var readme = File.ReadAllText(Path.Combine(root, "README.md"));

        var links = Link().Matches(readme).Select(match => match.Groups[1].Value).Where(link => !link.Contains("://", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(root, link)), link));
    }

    private static string Flatten(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();
}
