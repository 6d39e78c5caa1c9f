using System.Reflection;
using System.Text.RegularExpressions;

namespace HoopAI.Client.Tests.Errors;

/// <summary>docs/errors.md and the assembly name the same exceptions.</summary>
public sealed partial class ErrorTableTests
{
    private static readonly string Root = typeof(ErrorTableTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;

    [Fact]
    public void Every_public_exception_has_its_row_and_every_row_its_exception()
    {
        var documented = File.ReadLines(Path.Combine(Root, "docs", "errors.md")).Select(line => Row().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value);
        var thrown = typeof(HoopAIException).Assembly.GetExportedTypes().Where(type => type.IsAssignableTo(typeof(Exception))).Select(type => type.Name);

        Assert.Equal(thrown.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^\| `(\w+)` \|")]
    private static partial Regex Row();
}
