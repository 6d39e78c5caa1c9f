using System.Net;
using HoopAI.Client.Tests.Support;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.Tests.Authorization;

public sealed class CodeExchangeTests
{
    [Fact]
    public async Task Saves_the_tokens_and_makes_the_location_callable()
    {
        await using var bench = new ClientBench();

        var installation = await bench.Hoop.Authorization.ExchangeCodeAsync("secret-code", "https://example.com/cb", ResourceKind.Location).Within();
        await bench.Hoop.ForLocation("loc1").GetAsync().Within();

        Assert.Equal(bench.Key, installation.Key);
        Assert.Equal(["contacts.readonly", "contacts.write"], installation.Tokens!.Scopes);
        Assert.Equal(bench.Time.GetUtcNow().AddSeconds(86_399), installation.Tokens!.ExpiresAt);
        Assert.Equal(bench.Time.GetUtcNow().AddDays(365), installation.Tokens!.RefreshTokenExpiresAt);
        Assert.Equal("secret-access-1", bench.Platform.Calls.Single().Token);
        Assert.Equal(0, bench.Store.Reads);
        Assert.Equal(
            "client_id=app1&client_secret=secret-client&grant_type=authorization_code&code=secret-code&user_type=Location&redirect_uri=https%3A%2F%2Fexample.com%2Fcb",
            bench.Platform.Requests.First().Body);
    }

    [Fact]
    public async Task Keeps_a_company_installation_as_one()
    {
        await using var bench = new ClientBench();
        bench.Platform.AnswerToken = _ => Task.FromResult<HttpResponseMessage?>(FakePlatform.Json(
            HttpStatusCode.OK, """{"access_token":"secret-a","refresh_token":"secret-r","expires_in":"86399","userType":"Company","companyId":"com1","isBulkInstallation":true}"""));

        var installation = await bench.Hoop.Authorization.ExchangeCodeAsync("secret-code").Within();

        Assert.Equal(new InstallationKey("app1", ResourceKind.Company, "com1"), installation.Key);
        Assert.True(installation.Tokens!.IsBulkInstallation);
        Assert.NotNull(await bench.Hoop.Installations.FindAsync(HoopAIResource.Company("com1")));
    }

    [Fact]
    public async Task Says_that_the_code_was_refused()
    {
        await using var bench = new ClientBench();
        bench.Platform.AnswerToken = _ => Task.FromResult<HttpResponseMessage?>(FakePlatform.Error(HttpStatusCode.BadRequest, "Invalid code"));

        var fault = await Assert.ThrowsAsync<HoopAIAuthorizationException>(() => bench.Hoop.Authorization.ExchangeCodeAsync("secret-code").Within());

        Assert.Equal(AuthorizationFailure.Refused, fault.Failure);
        Assert.Contains("Invalid code, trace id trace-1", fault.Message.Replace(")", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.IsType<HoopAIValidationException>(fault.InnerException);
    }

    [Theory]
    [InlineData("""{"access_token":"secret-a"}""")]
    [InlineData("""{"userType":"Location","locationId":"loc1"}""")]
    [InlineData("{}")]
    public async Task Refuses_an_answer_that_makes_no_installation(string answer)
    {
        await using var bench = new ClientBench();
        bench.Platform.AnswerToken = _ => Task.FromResult<HttpResponseMessage?>(FakePlatform.Json(HttpStatusCode.OK, answer));

        var fault = await Assert.ThrowsAsync<HoopAIAuthorizationException>(() => bench.Hoop.Authorization.ExchangeCodeAsync("secret-code").Within());

        Assert.Equal(AuthorizationFailure.InvalidAnswer, fault.Failure);
    }

    [Theory]
    [InlineData("-5", 0)]
    [InlineData("2000000000", 366 * 86_400)]
    [InlineData("\"soon\"", 86_399)]
    public async Task Copes_with_an_absurd_life(string expiresIn, int seconds)
    {
        await using var bench = new ClientBench();
        bench.Platform.AnswerToken = _ => Task.FromResult<HttpResponseMessage?>(FakePlatform.Json(
            HttpStatusCode.OK, $$"""{"access_token":"secret-a","refresh_token":"secret-r","locationId":"loc1","expires_in":{{expiresIn}}}"""));

        var installation = await bench.Hoop.Authorization.ExchangeCodeAsync("secret-code").Within();

        Assert.Equal(bench.Time.GetUtcNow().AddSeconds(seconds), installation.Tokens!.ExpiresAt);
    }

    [Fact]
    public async Task Sends_the_code_once_only()
    {
        await using var bench = new ClientBench();
        bench.Platform.AnswerToken = _ => Task.FromResult<HttpResponseMessage?>(FakePlatform.Error(HttpStatusCode.ServiceUnavailable, "away"));

        await Assert.ThrowsAsync<HoopAIServerException>(() => bench.Hoop.Authorization.ExchangeCodeAsync("secret-code").Within());

        Assert.Equal(1, bench.Platform.TokenRequests);
    }

    [Fact]
    public async Task Lists_this_apps_installations_and_forgets_them()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        await bench.Memory.SaveInstallationAsync(new InstallationKey("another app", ResourceKind.Location, "loc1"), bench.Pair(), DateTimeOffset.MaxValue);
        await caller.GetAsync().Within();

        var listed = await bench.Hoop.Installations.ListAsync().ToListAsync();
        Assert.Equal([bench.Key], listed.Select(installation => installation.Key));
        Assert.True(await bench.Hoop.Installations.RemoveAsync(ClientBench.Location));

        await Assert.ThrowsAsync<HoopAIAuthorizationException>(() => caller.GetAsync().Within());
        Assert.False(await bench.Hoop.Installations.RemoveAsync(ClientBench.Location));
    }
}
