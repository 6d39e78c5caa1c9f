using System.Reflection;
using System.Text.RegularExpressions;

namespace HoopAI.EndToEnd.Tests;

public partial class ReadmeTests
{
    [Theory]
    [InlineData("README.md", 7)]
    [InlineData("docs/webhooks.md", 2)]
    [InlineData("docs/install.md", 1)]
    public void Every_snippet_of_the_readme_is_code_that_compiles_here(string page, int least)
    {
        var root = typeof(ReadmeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        var readme = File.ReadAllText(Path.Combine(root, page));
        var compiled = Flatten(string.Concat(Directory.EnumerateFiles(Path.Combine(root, "tests", "HoopAI.EndToEnd.Tests"), "*Examples.cs").Select(File.ReadAllText)));

        var snippets = Snippet().Matches(readme).Select(match => match.Groups[1].Value).ToList();

        Assert.True(snippets.Count >= least, $"{page} shows less code than it should.");
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
