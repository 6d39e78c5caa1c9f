using System.Reflection;
using System.Text.RegularExpressions;
using HoopAI.Client.Contacts;

namespace HoopAI.Client.Testing.Tests;

public sealed partial class DocsTests
{
    private static readonly string Root = typeof(DocsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    [Fact]
    public void Every_snippet_of_the_page_is_code_that_compiles_here()
    {
        var compiled = Flatten(File.ReadAllText(Path.Combine(Root, "tests", "HoopAI.Client.Testing.Tests", "DocsExamples.cs")));

        var snippets = Snippet().Matches(Page()).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(snippets);
        Assert.All(snippets, snippet => Assert.Contains(Flatten(snippet), compiled, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_file_that_the_page_links_to_is_there() => Assert.All(
        Link().Matches(Page()).Select(match => match.Groups[1].Value),
        link => Assert.True(Path.Exists(Path.Combine(Root, "docs", link)), link));

    [Fact]
    public Task The_first_example_does_what_the_page_says() => DocsExamples.FirstAsync();

    [Fact]
    public Task The_example_about_time_does_what_the_page_says() => DocsExamples.TimeAsync(new GetContactResponse());

    private static string Page() => File.ReadAllText(Path.Combine(Root, "docs", "testing.md"));

    private static string Flatten(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();
}
