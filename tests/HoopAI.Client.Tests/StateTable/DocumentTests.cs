using System.Reflection;
using System.Text.RegularExpressions;

namespace HoopAI.Client.Tests.StateTable;

/// <summary>docs/refresh.md is a promise: each of its rows names the test that keeps it.</summary>
public sealed partial class DocumentTests
{
    private static readonly string Root = typeof(DocumentTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;

    [Fact]
    public void Every_row_of_the_state_tables_is_tested()
    {
        var rows = File.ReadLines(Path.Combine(Root, "docs", "refresh.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.EndsWith("| test |", StringComparison.Ordinal)).ToList();
        var tests = typeof(DocumentTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute))).Select(method => $"{type.Name}.{method.Name}"))
            .ToHashSet(StringComparer.Ordinal);

        Assert.True(rows.Count >= 45, $"There are {rows.Count} rows only.");
        Assert.All(rows, row => Assert.Contains(Named().Match(row).Groups[1].Value, tests));
    }

    [GeneratedRegex(@"`([A-Za-z]+\.[A-Za-z_0-9]+)` \|$")]
    private static partial Regex Named();
}
