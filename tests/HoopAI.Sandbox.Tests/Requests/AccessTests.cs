using System.Net;

namespace HoopAI.Sandbox.Tests.Requests;

public sealed class AccessTests : SandboxTest
{
    private const string Contacts = "contacts/?locationId=" + SandboxSeed.LocationId;

    [Fact]
    public async Task Refuses_a_call_without_a_token() =>
        Assert.Equal(PlatformTexts.MissingToken, await MessageAsync(HttpStatusCode.Unauthorized, await GetAsync(Contacts, null)));

    [Fact]
    public async Task Refuses_a_token_that_was_never_issued() =>
        Assert.Equal("Invalid token: access token is invalid", await MessageAsync(HttpStatusCode.Unauthorized, await GetAsync(Contacts, "garbage")));

    [Fact]
    public async Task Refuses_a_refresh_token_as_access_token() =>
        await ExpectAsync(HttpStatusCode.Unauthorized, await GetAsync(Contacts, Platform.Install().RefreshToken));

    [Fact]
    public async Task Refuses_tokens_that_were_made_to_expire()
    {
        var token = Platform.Install().AccessToken;

        Assert.Equal(1, Platform.ExpireAccessTokens());

        Assert.Equal(PlatformTexts.ExpiredToken, await MessageAsync(HttpStatusCode.Unauthorized, await GetAsync(Contacts, token)));
    }

    [Fact]
    public async Task Refuses_revoked_tokens_in_the_words_it_is_told()
    {
        var token = Platform.Install().AccessToken;
        Platform.RevokeAccessTokens(answer: PlatformTexts.InvalidJwt);

        Assert.Equal("Invalid JWT", await MessageAsync(HttpStatusCode.Unauthorized, await GetAsync(Contacts, token)));
    }

    [Fact]
    public async Task Refuses_a_token_without_the_scope()
    {
        var token = Platform.Install(scopes: ["contacts.write"]).AccessToken;

        Assert.Equal("The token is not authorized for this scope.", await MessageAsync(HttpStatusCode.Unauthorized, await GetAsync(Contacts, token)));
    }

    [Fact]
    public async Task Refuses_the_wrong_kind_of_token()
    {
        var url = $"oauth/installedLocations?companyId={SandboxSeed.CompanyId}&appId=a";

        Assert.Equal(PlatformTexts.WrongTokenKind, await MessageAsync(HttpStatusCode.Unauthorized, await GetAsync(url, Platform.Install().AccessToken)));
        await ExpectAsync(HttpStatusCode.OK, await GetAsync(url, Platform.Install(SandboxSeed.CompanyId).AccessToken));
    }

    [Fact]
    public async Task Refuses_a_location_that_the_token_is_not_for()
    {
        var token = Platform.Install().AccessToken;

        Assert.Equal("The token does not have access to this location.", await MessageAsync(HttpStatusCode.Forbidden, await GetAsync("contacts/?locationId=" + SandboxSeed.SecondLocationId, token)));
        await ExpectAsync(HttpStatusCode.Forbidden, await SendAsync(HttpMethod.Post, "contacts/", token, $$"""{"locationId":"{{SandboxSeed.SecondLocationId}}"}"""));
    }

    [Fact]
    public async Task Lets_a_company_token_act_for_the_companys_locations_only()
    {
        var token = Platform.Install(SandboxSeed.CompanyId).AccessToken;

        await ExpectAsync(HttpStatusCode.OK, await GetAsync("contacts/?locationId=" + SandboxSeed.SecondLocationId, token));
        await ExpectAsync(HttpStatusCode.Forbidden, await GetAsync("contacts/?locationId=" + SandboxSeed.ForeignLocationId, token));
    }

    [Theory]
    [InlineData(null, "version header was not found.")]
    [InlineData("v3", "version header is invalid.")]
    public async Task Wants_the_version_of_the_operation(string? version, string message) =>
        Assert.Equal(message, await MessageAsync(HttpStatusCode.BadRequest, await GetAsync(Contacts, Platform.Install().AccessToken, version)));

    [Fact]
    public async Task A_private_integration_token_never_expires()
    {
        var token = Platform.AddPrivateIntegration();
        Clock.Advance(TimeSpan.FromDays(1000));

        await ExpectAsync(HttpStatusCode.OK, await GetAsync(Contacts, token));
        Assert.StartsWith("pit-", Platform.Journal.Entries[^1].TokenId, StringComparison.Ordinal);
    }
}
