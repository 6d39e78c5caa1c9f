using HoopAI.Schemas;

namespace HoopAI.Sandbox.Tests;

public sealed class RouteTrieTests
{
    private readonly RouteTrie _routes = Trie("GET /a/{id}", "GET /a/groups", "POST /a/{id}/notes", "GET /a/groups/{id}", "GET /a/", "GET /{x}/{y}/z");

    [Theory]
    [InlineData("GET", "/a/groups", "GET /a/groups", "")]
    [InlineData("GET", "/a/7", "GET /a/{id}", "7")]
    [InlineData("GET", "/a/", "GET /a/", "")]
    [InlineData("POST", "/a/groups/notes", "POST /a/{id}/notes", "groups")]
    [InlineData("GET", "/a/groups/z", "GET /a/groups/{id}", "z")]
    [InlineData("GET", "/a/b/z", "GET /{x}/{y}/z", "a,b")]
    [InlineData("GET", "/a/x%2Fy", "GET /a/{id}", "x%2Fy")]
    public void Prefers_literals_and_goes_back_where_they_lead_nowhere(string method, string path, string operation, string values)
    {
        var match = _routes.Match(method, path);

        Assert.Equal(operation, match?.Operation.Id);
        Assert.Equal(values, string.Join(',', match!.RawValues));
    }

    [Theory]
    [InlineData("GET", "/a")]
    [InlineData("GET", "/A/7")]
    [InlineData("GET", "/a/7/")]
    [InlineData("GET", "//a")]
    [InlineData("POST", "/a//notes")]
    [InlineData("PUT", "/a/7")]
    [InlineData("GET", "")]
    [InlineData("OPTIONS", "*")]
    public void Finds_nothing_elsewhere(string method, string path) => Assert.Null(_routes.Match(method, path));

    [Fact]
    public void Refuses_two_operations_with_one_method_and_path() => Assert.Throws<InvalidDataException>(() => Trie("GET /a/{id}", "GET /a/{other}"));

    private static RouteTrie Trie(params string[] routes) => new(
        routes.Select(route => new SandboxOperation(new DocumentedOperation { Module = "m", Id = route, Method = route.Split(' ')[0], Path = route.Split(' ')[1] })),
        StringComparer.Ordinal);
}
