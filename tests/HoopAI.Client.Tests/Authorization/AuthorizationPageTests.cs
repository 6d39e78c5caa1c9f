using HoopAI.Client.Tests.Support;

namespace HoopAI.Client.Tests.Authorization;

public sealed class AuthorizationPageTests
{
    private const string Redirect = "https://example.com/oauth/callback";

    [Fact]
    public async Task Has_the_address_that_the_platform_documents()
    {
        await using var bench = new ClientBench();

        var url = bench.Hoop.Authorization.CreatePageUrl(Redirect, new Scope("contacts.readonly"), new Scope("contacts.write"));

        Assert.Equal(
            "https://marketplace.gohighlevel.com/oauth/chooselocation?response_type=code&redirect_uri=https%3A%2F%2Fexample.com%2Foauth%2Fcallback&client_id=app1&scope=contacts.readonly%20contacts.write",
            url.AbsoluteUri);
    }

    [Fact]
    public async Task Carries_everything_that_may_be_asked_for()
    {
        await using var bench = new ClientBench(options => options.AuthorizationPage = AuthorizationPages.WhiteLabelV2);

        var url = bench.Hoop.Authorization.CreatePageUrl(new AuthorizationPageRequest
        {
            RedirectUri = Redirect,
            Scopes = ["contacts.readonly", "contacts.readonly", new Scope("contacts.write")],
            LogsInInSameTab = true,
            VersionId = "v 1",
            State = "a&b=c",
        });

        Assert.Equal(
            "https://marketplace.leadconnectorhq.com/v2/oauth/chooselocation?response_type=code&redirect_uri=https%3A%2F%2Fexample.com%2Foauth%2Fcallback&client_id=app1"
            + "&scope=contacts.readonly%20contacts.write&loginWindowOpenMode=self&version_id=v%201&state=a%26b%3Dc",
            url.AbsoluteUri);
    }

    [Fact]
    public async Task Takes_any_host_and_path()
    {
        await using var bench = new ClientBench(options => options.AuthorizationPage = new Uri("http://localhost:5005/pick/here"));

        Assert.StartsWith("http://localhost:5005/pick/here?response_type=code&", bench.Hoop.Authorization.CreatePageUrl(Redirect, ["a.b"]).AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/oauth/callback", "contacts.readonly", "is not absolute")]
    [InlineData("", "contacts.readonly", "is not absolute")]
    [InlineData(Redirect, "contacts.readonly contacts.write", "is no scope")]
    [InlineData(Redirect, "", "is no scope")]
    public async Task Refuses_what_cannot_work(string redirect, string scope, string message)
    {
        await using var bench = new ClientBench();

        var fault = Assert.Throws<ArgumentException>(() => bench.Hoop.Authorization.CreatePageUrl(redirect, new List<string> { scope }));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_to_ask_for_nothing()
    {
        await using var bench = new ClientBench();

        Assert.Throws<ArgumentException>(() => bench.Hoop.Authorization.CreatePageUrl(Redirect));
    }
}
