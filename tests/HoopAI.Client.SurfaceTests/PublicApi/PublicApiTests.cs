using HoopAI.OpenApi.Tests;
using Xunit.Abstractions;

namespace HoopAI.Client.SurfaceTests.PublicApi;

public sealed class PublicApiTests(ITestOutputHelper output)
{
    private static readonly string Report = Path.Combine(Repository.Root, "tests", "HoopAI.Client.SurfaceTests", "TestResults", "generated-api-changes.txt");

    [Fact]
    public void The_hand_written_API_is_the_one_that_was_agreed()
    {
        var now = ApiListing.HandWritten().ToList();
        var baseline = ApiBaseline.HandWritten.Lines(now);
        var differences = WithType(baseline).Except(WithType(now)).Select(line => $"- {line}").Concat(WithType(now).Except(WithType(baseline)).Select(line => $"+ {line}")).ToList();
        Assert.True(differences.Count == 0, $"{Repository.Display(ApiBaseline.HandWritten.Path)} and the assembly differ:\n{string.Join('\n', differences)}\n{ApiBaseline.Advice}");
    }

    /// <summary>Never fails: a newer document may change the generated API. It says what has changed.</summary>
    [Fact]
    public void Changes_of_the_generated_API_are_reported()
    {
        var now = ApiListing.Generated().ToList();
        var changes = GeneratedApiChanges.Between(ApiBaseline.Generated.Lines(now), now).ToList();
        var text = changes.Count == 0
            ? "The generated API is the one of the baseline.\n"
            : $"{changes.Count} changes of the generated API since {Repository.Display(ApiBaseline.Generated.Path)} was written:\n{string.Join('\n', changes)}\n{ApiBaseline.Advice}\n";
        Directory.CreateDirectory(Path.GetDirectoryName(Report)!);
        File.WriteAllText(Report, text);
        output.WriteLine($"{text}\n(also in {Repository.Display(Report)})");
    }

    [Theory]
    [InlineData("IApi.GetAsync: Task (string id, CancellationToken cancellationToken = default)", "IApi.GetAsync: Task (string id, GetOptions? options = default, CancellationToken cancellationToken = default)", true)]
    [InlineData("IApi.GetAsync: Task (GetOptions? options = default, CancellationToken cancellationToken = default)", "IApi.GetAsync: Task (string id, GetOptions? options = default, CancellationToken cancellationToken = default)", false)]
    [InlineData("IApi.GetAsync: Task (string id, CancellationToken cancellationToken = default)", "IApi.GetAsync: Task (string name, CancellationToken cancellationToken = default)", false)]
    public void The_first_optional_parameter_of_an_operation_is_reported_as_such(string before, string after, bool isFirst)
    {
        var change = Assert.Single(GeneratedApiChanges.Between([before], [after]));
        Assert.Equal(isFirst, change.Contains("first optional parameter", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_added_and_removed_is_reported() =>
        Assert.Equal(["removed  A: x", "added    B: y"], GeneratedApiChanges.Between(["A: x", "C: z"], ["C: z", "B: y"]));

    private static IEnumerable<string> WithType(IEnumerable<string> lines)
    {
        var type = "";
        foreach (var line in lines)
        {
            type = line.StartsWith(' ') ? type : line;
            yield return line.StartsWith(' ') ? $"{type.Split(" : ")[0]}: {line.Trim()}" : line;
        }
    }
}
