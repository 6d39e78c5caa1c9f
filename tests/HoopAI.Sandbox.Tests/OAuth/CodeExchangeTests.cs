using System.Net;
using System.Text.Json;

namespace HoopAI.Sandbox.Tests.OAuth;

public sealed class CodeExchangeTests : SandboxTest
{
    private const string Page = "oauth/chooselocation?response_type=code&client_id=" + SandboxSeed.ClientId + "&redirect_uri=http%3A%2F%2Flocalhost%3A5000%2Foauth%2Fcallback&scope=contacts.readonly%20oauth.readonly%20oauth.write";

    [Fact]
    public async Task Gives_a_location_token_for_a_code()
    {
        var answer = await ExpectAsync(HttpStatusCode.OK, await ExchangeAsync(await CodeAsync(SandboxSeed.LocationId)));

        Assert.Equal(86399, answer.GetProperty("expires_in").GetInt32());
        Assert.Equal("Bearer", answer.GetProperty("token_type").GetString());
        Assert.Equal("Location", answer.GetProperty("userType").GetString());
        Assert.Equal(SandboxSeed.LocationId, answer.GetProperty("locationId").GetString());
        Assert.Equal(SandboxSeed.CompanyId, answer.GetProperty("companyId").GetString());
        Assert.Equal("contacts.readonly oauth.readonly oauth.write", answer.GetProperty("scope").GetString());
        Assert.False(answer.GetProperty("isBulkInstallation").GetBoolean());
        Assert.NotEmpty(answer.GetProperty("traceId").GetString()!);
        await ExpectAsync(HttpStatusCode.OK, await GetAsync("contacts/?locationId=" + SandboxSeed.LocationId, answer.GetProperty("access_token").GetString()));
    }

    [Fact]
    public async Task Takes_a_code_once()
    {
        var code = await CodeAsync(SandboxSeed.LocationId);
        await ExpectAsync(HttpStatusCode.OK, await ExchangeAsync(code));

        var again = await ExpectAsync(HttpStatusCode.BadRequest, await ExchangeAsync(code));

        Assert.Equal("invalid_grant", again.GetProperty("error").GetString());
    }

    [Fact]
    public async Task Refuses_a_code_that_is_ten_minutes_old()
    {
        var code = await CodeAsync(SandboxSeed.LocationId);
        Clock.Advance(TimeSpan.FromMinutes(10));

        await ExpectAsync(HttpStatusCode.BadRequest, await ExchangeAsync(code));
    }

    [Fact]
    public async Task A_bulk_install_gives_a_company_token_that_mints_location_tokens()
    {
        var company = await ExpectAsync(HttpStatusCode.OK, await ExchangeAsync(await CodeAsync($"{SandboxSeed.LocationId},{SandboxSeed.SecondLocationId}")));
        Assert.Equal("Company", company.GetProperty("userType").GetString());
        Assert.True(company.GetProperty("isBulkInstallation").GetBoolean());
        Assert.False(company.TryGetProperty("locationId", out _));
        var token = company.GetProperty("access_token").GetString();

        var installed = await ExpectAsync(HttpStatusCode.OK, await GetAsync($"oauth/installedLocations?companyId={SandboxSeed.CompanyId}&appId=678a5616a242015e93d1cfa8", token));
        Assert.Equal([SandboxSeed.LocationId, SandboxSeed.SecondLocationId], installed.GetProperty("locations").EnumerateArray().Select(location => location.GetProperty("_id").GetString()));
        Assert.Equal(2, installed.GetProperty("count").GetInt32());

        var minted = await ExpectAsync(HttpStatusCode.OK, await MintAsync(token, SandboxSeed.SecondLocationId));
        Assert.Equal(SandboxSeed.SecondLocationId, minted.GetProperty("locationId").GetString());
        await ExpectAsync(HttpStatusCode.OK, await GetAsync("contacts/?locationId=" + SandboxSeed.SecondLocationId, minted.GetProperty("access_token").GetString()));
        await ExpectAsync(HttpStatusCode.OK, await RefreshAsync(minted.GetProperty("refresh_token").GetString()!));
    }

    [Fact]
    public async Task Mints_no_token_for_a_location_of_another_company()
    {
        var company = Platform.Install(SandboxSeed.CompanyId);

        Assert.Equal(PlatformTexts.NoAccess, await MessageAsync(HttpStatusCode.Forbidden, await MintAsync(company.AccessToken, SandboxSeed.ForeignLocationId)));
    }

    [Fact]
    public async Task Refuses_a_location_that_is_not_active()
    {
        var code = await CodeAsync(SandboxSeed.LocationId);
        Platform.Locations.Deactivate(SandboxSeed.LocationId);

        Assert.Equal("Location is not active", await MessageAsync(HttpStatusCode.BadRequest, await ExchangeAsync(code)));
    }

    [Fact]
    public async Task Refuses_a_wrong_secret()
    {
        var answer = await ExpectAsync(HttpStatusCode.Unauthorized, await TokenAsync(("client_secret", "wrong"), ("grant_type", "refresh_token"), ("refresh_token", "x")));

        Assert.Equal("invalid_client", answer.GetProperty("error").GetString());
    }

    [Fact]
    public async Task Refuses_client_credentials_unless_the_app_may_use_them()
    {
        await ExpectAsync(HttpStatusCode.BadRequest, await TokenAsync(("grant_type", "client_credentials")));
        Platform.Apps.Add(Platform.Apps.Default with { AllowsClientCredentials = true });
        var answer = await ExpectAsync(HttpStatusCode.OK, await TokenAsync(("grant_type", "client_credentials")));
        Assert.False(answer.TryGetProperty("refresh_token", out _));
    }

    [Fact]
    public async Task Wants_a_form_and_says_which_field_is_missing()
    {
        await ExpectAsync(HttpStatusCode.UnsupportedMediaType, await SendAsync(HttpMethod.Post, "oauth/token", null, "{}"));
        var answer = await ExpectAsync(HttpStatusCode.UnprocessableEntity, await TokenAsync(("grant_type", "")));
        Assert.Equal("grant_type must be one of the following values: authorization_code, refresh_token, client_credentials", answer.GetProperty("message")[0].GetString());
    }

    [Fact]
    public async Task Has_a_limit_of_its_own_when_told_to()
    {
        Platform.Limits.Settings = Platform.Limits.Settings with { TokenRequestsPerMinute = 5 };
        for (var i = 0; i < 5; i++) await ExpectAsync(HttpStatusCode.BadRequest, await RefreshAsync("unknown"));

        await ExpectAsync(HttpStatusCode.TooManyRequests, await RefreshAsync("unknown"));
        Clock.Advance(TimeSpan.FromMinutes(1));
        await ExpectAsync(HttpStatusCode.BadRequest, await RefreshAsync("unknown"));
    }

    [Fact]
    public async Task Limits_each_location_by_itself()
    {
        Platform.Limits.Settings = Platform.Limits.Settings with { TokenRequestsPerMinute = 1 };
        var (one, other) = (Platform.Install(), Platform.Install(SandboxSeed.SecondLocationId));

        await ExpectAsync(HttpStatusCode.OK, await RefreshAsync(one.RefreshToken));
        await ExpectAsync(HttpStatusCode.OK, await RefreshAsync(other.RefreshToken));

        await ExpectAsync(HttpStatusCode.TooManyRequests, await RefreshAsync(one.RefreshToken));
        Assert.Equal(
            [SandboxSeed.LocationId, SandboxSeed.SecondLocationId, SandboxSeed.LocationId], Platform.Journal.Entries.Select(entry => entry.ResourceId));
    }

    [Fact]
    public async Task An_uninstall_from_a_company_ends_its_locations_tokens_too()
    {
        var company = Platform.Install(SandboxSeed.CompanyId);
        var location = Platform.Install();
        var foreign = Platform.Install(SandboxSeed.ForeignLocationId);

        Platform.Uninstall(SandboxSeed.CompanyId);

        await ExpectAsync(HttpStatusCode.BadRequest, await RefreshAsync(company.RefreshToken));
        await ExpectAsync(HttpStatusCode.BadRequest, await RefreshAsync(location.RefreshToken));
        await ExpectAsync(HttpStatusCode.OK, await RefreshAsync(foreign.RefreshToken));
        Assert.Equal([SandboxSeed.ForeignLocationId], Platform.Installations.Select(installation => installation.ResourceId));
    }

    [Fact]
    public async Task Tokens_live_as_long_as_they_are_told_to()
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider(), AccessTokenLifetime = TimeSpan.FromSeconds(7) });

        Assert.Equal(platform.Clock.GetUtcNow().AddSeconds(7), platform.Install().ExpiresAt);
    }

    private async Task<string> CodeAsync(string pick)
    {
        var back = await Platform.PickAsync(new Uri(Http.BaseAddress!, Page), pick);
        return back.Query.Split("code=")[1];
    }

    private Task<HttpResponseMessage> ExchangeAsync(string code) => TokenAsync(("grant_type", "authorization_code"), ("code", code), ("redirect_uri", SandboxSeed.RedirectUri));

    private async Task<HttpResponseMessage> MintAsync(string? token, string locationId)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "oauth/locationToken");
        request.Headers.Authorization = new("Bearer", token);
        request.Headers.Add("Version", "2021-07-28");
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["companyId"] = SandboxSeed.CompanyId, ["locationId"] = locationId });
        return await Http.SendAsync(request);
    }
}
