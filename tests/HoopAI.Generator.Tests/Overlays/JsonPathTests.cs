using System.Text;
using HoopAI.Generator.Diagnostics;
using HoopAI.Generator.Documents;
using HoopAI.Generator.Overlays;

namespace HoopAI.Generator.Tests.Overlays;

public sealed class JsonPathTests
{
    private static readonly SourceNode Root = JsonSourceReader.Read("d.json", Encoding.UTF8.GetBytes(
        """{"a":{"b c":1,"it's":2},"list":[{"name":"x","in":"query","id":3},{"name":"y","in":"query","id":4},{"id":5}],"deep":{"id":6}}"""), new DiagnosticBag());

    [Theory]
    [InlineData("$.a['b c']", "1")]
    [InlineData("$.a[\"b c\"]", "1")]
    [InlineData("$['a']['it\\'s']", "2")]
    [InlineData("$.list[0].id", "3")]
    [InlineData("$.list[-1].id", "5")]
    [InlineData("$.list[9].id", "")]
    [InlineData("$.list[*].id", "3,4,5")]
    [InlineData("$.list.*.id", "3,4,5")]
    [InlineData("$..id", "3,4,5,6")]
    [InlineData("$.list[?(@.name=='y' && @.in=='query')].id", "4")]
    [InlineData("$.list[?@.name != 'x'].id", "4,5")]
    [InlineData("$.list[?(@.name)].id", "3,4")]
    [InlineData("$.list[?(@.id==5)].id", "5")]
    [InlineData("$.nowhere.id", "")]
    public void A_path_selects(string path, string expected) =>
        Assert.Equal(expected, string.Join(',', JsonPath.Parse(path).Select(Root).Select(match => match.Node.Text)));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("$.")]
    [InlineData("$[")]
    [InlineData("$[x]")]
    [InlineData("$['a]")]
    [InlineData("$[?(@.a=='b']")]
    public void A_malformed_path_is_told_with_its_character(string path) =>
        Assert.Contains("at character", Assert.Throws<FormatException>(() => JsonPath.Parse(path)).Message, StringComparison.Ordinal);
}
