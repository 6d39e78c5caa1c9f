using System.Text.Json;
using HoopAI.Client.Runtime;
using HoopAI.Client.Tests.Support;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.Tests.Pipeline;

public sealed class TokenKindTests
{
    [Theory]
    [InlineData("bearer", true, true, true)]
    [InlineData("Location-Access", true, false, true)]
    [InlineData("Location-Access-Only", true, false, false)]
    [InlineData("Agency-Access", false, true, true)]
    [InlineData("Agency-Access-Only", false, true, false)]
    [InlineData("Location-Access-Only,Agency-Access", true, true, true)]
    [InlineData("Something-New", true, true, true)]
    [InlineData("", true, true, true)]
    public async Task Decide_before_anything_is_sent(string schemes, bool location, bool company, bool integration)
    {
        await using var bench = new ClientBench();
        var operation = Calls.Operation(HttpMethod.Get, "op", "/op", schemes.Split(',', StringSplitOptions.RemoveEmptyEntries));
        var token = new Secret("secret-raw");
        var callers = new[]
        {
            bench.Hoop.ForToken(token, ClientBench.Location), bench.Hoop.ForToken(token, HoopAIResource.Company("com1")), bench.Hoop.ForPrivateIntegration(token),
        };

        var fits = new List<bool>();
        foreach (var caller in callers)
        {
            var before = bench.Platform.Requests.Count;
            var fault = await Record.ExceptionAsync(() => caller.Transport.SendAsync<JsonElement, JsonAny>(operation, "/op", null, default).Within());
            Assert.True(fault is null or HoopAITokenKindException);
            Assert.Equal(fault is null ? 1 : 0, bench.Platform.Requests.Count - before);
            fits.Add(fault is null);
        }

        Assert.Equal([location, company, integration], fits);
    }

    [Fact]
    public async Task Say_what_the_operation_takes_and_who_is_calling()
    {
        await using var bench = new ClientBench();
        var operation = Calls.Operation(HttpMethod.Get, "op", "/op", "Agency-Access-Only");

        var fault = await Assert.ThrowsAsync<HoopAITokenKindException>(
            () => bench.Hoop.ForLocation("loc1").Transport.SendAsync<JsonElement, JsonAny>(operation, "/op", null, default));

        Assert.Equal(
            "opAsync (GET /op) takes the token of an installation on a company, and the caller is location loc1 of app app1. Nothing was sent. Call it with hoop.ForCompany(id).",
            fault.Message);
        Assert.Same(operation, fault.Operation);
    }
}
