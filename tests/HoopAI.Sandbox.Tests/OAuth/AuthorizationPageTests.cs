using System.Net;

namespace HoopAI.Sandbox.Tests.OAuth;

public sealed class AuthorizationPageTests : SandboxTest
{
    private const string Good = "?response_type=code&client_id=" + SandboxSeed.ClientId + "&redirect_uri=http%3A%2F%2Flocalhost%3A5000%2Foauth%2Fcallback&scope=contacts.readonly%20contacts.write&state=a%26b";

    [Theory]
    [InlineData("oauth/chooselocation")]
    [InlineData("v2/oauth/chooselocation")]
    public async Task Lists_the_locations(string path)
    {
        var page = await Http.GetStringAsync(path + Good);

        Assert.Contains("Riverside Dental", page, StringComparison.Ordinal);
        Assert.Contains("pick=" + SandboxSeed.LocationId, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_the_browser_back_with_a_code_and_the_state()
    {
        var back = await Platform.PickAsync(new Uri(Http.BaseAddress!, "oauth/chooselocation" + Good));

        Assert.StartsWith("http://localhost:5000/oauth/callback?code=", back.AbsoluteUri, StringComparison.Ordinal);
        Assert.EndsWith("&state=a%26b", back.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_a_refusal_back_too()
    {
        var back = await Platform.PickAsync(new Uri(Http.BaseAddress!, "oauth/chooselocation" + Good), "deny");

        Assert.Contains("error=access_denied", back.Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("client_id=" + SandboxSeed.ClientId, "client_id=nobody%3Cb%3E", "No integration found with the ID: nobody&lt;b&gt;")]
    [InlineData("localhost%3A5000", "evil.example", "redirect_uri")]
    [InlineData("scope=contacts.readonly%20contacts.write", "scope=contacts.everything", "contacts.everything")]
    [InlineData("scope=contacts.readonly%20contacts.write", "scope=", "scope")]
    [InlineData("response_type=code", "response_type=token", "response_type")]
    public async Task Shows_what_is_wrong_instead_of_sending_the_browser_anywhere(string right, string wrong, string says)
    {
        var response = await Http.GetAsync("oauth/chooselocation" + Good.Replace(right, wrong, StringComparison.Ordinal) + "&pick=" + SandboxSeed.LocationId);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(says, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_who_asks_for_what_and_lets_a_person_cancel()
    {
        var page = await Http.GetStringAsync("oauth/chooselocation" + Good);

        Assert.Contains("<h1>Connect Sandbox app</h1>", page, StringComparison.Ordinal);
        Assert.Contains("See contacts <code>contacts.readonly</code>", page, StringComparison.Ordinal);
        Assert.Contains("pick=deny", page, StringComparison.Ordinal);
        Assert.Contains($"""<input type="checkbox" name="pick" value="{SandboxSeed.SecondLocationId}"> Oak Hill Fitness""", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_ticked_locations_are_a_bulk_install()
    {
        var back = await Http.GetAsync($"oauth/chooselocation{Good}&bulk=1&pick={SandboxSeed.LocationId}&pick={SandboxSeed.SecondLocationId}");
        var code = back.Headers.Location!.Query.Split("code=")[1].Split('&')[0];
        var tokens = await JsonAsync(await TokenAsync(("grant_type", "authorization_code"), ("code", code)));

        Assert.True(tokens.GetProperty("isBulkInstallation").GetBoolean());
        Assert.Equal(2, tokens.GetProperty("approvedLocations").GetArrayLength());
    }

    [Fact]
    public async Task None_ticked_is_told_to_the_person()
    {
        var answer = await Http.GetAsync($"oauth/chooselocation{Good}&bulk=1");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("No location was chosen.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public sealed class WithoutState : SandboxTest
    {
        protected override SandboxOptions Options => new() { EchoesState = false };

        [Fact]
        public async Task Keeps_the_state_to_itself_when_told_to()
        {
            var back = await Platform.PickAsync(new Uri(Http.BaseAddress!, "oauth/chooselocation" + Good));

            Assert.DoesNotContain("state", back.Query, StringComparison.Ordinal);
        }
    }
}
