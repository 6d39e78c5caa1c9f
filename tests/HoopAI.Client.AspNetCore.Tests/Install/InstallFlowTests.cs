using System.Net;
using HoopAI.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace HoopAI.Client.AspNetCore.Tests.Install;

/// <summary>The way of an admin through the sandbox's authorization page.</summary>
public sealed class InstallFlowTests
{
    [Fact]
    public async Task An_admin_connects_a_location_and_sees_that_it_is_connected()
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await StartAsync(platform);
        using var browser = new Browser();

        using var page = await browser.GetAsync(await browser.GoAsync(app, platform));
        var html = await page.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("<h1>Connected</h1>", html, StringComparison.Ordinal);
        Assert.Contains(SandboxSeed.LocationId, html, StringComparison.Ordinal);
        Assert.Equal("no-store", page.Headers.CacheControl!.ToString());
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        await app.Hoop.ForLocation(SandboxSeed.LocationId).Locations.GetLocationAsync(SandboxSeed.LocationId);
    }

    [Fact]
    public async Task The_cookie_is_protected_short_lived_and_out_of_reach_of_scripts()
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await StartAsync(platform);
        using var answer = await app.Http.GetAsync("/hoopai/install");
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        var state = System.Web.HttpUtility.ParseQueryString(answer.Headers.Location!.Query)["state"]!;

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("max-age=600", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/hoopai/install/callback", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.True(state.Length >= 43);
        Assert.DoesNotContain(state, cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bulk_install_gives_every_location_its_tokens()
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await StartAsync(platform);
        using var browser = new Browser();

        using var page = await browser.GetAsync(await browser.GoAsync(app, platform, pick: $"{SandboxSeed.LocationId},{SandboxSeed.SecondLocationId}"));
        Assert.Contains("2 of 2 locations are connected", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(3, (await app.Hoop.Installations.CountAsync()).Installations);
    }

    [Fact]
    public async Task A_bulk_install_that_takes_long_goes_on_without_the_browser()
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await StartAsync(platform);
        using var browser = new Browser();
        var back = await browser.GoAsync(app, platform, pick: $"{SandboxSeed.LocationId},{SandboxSeed.SecondLocationId}");
        using var held = platform.HoldNext("oauth.get-installed-location");

        var loading = browser.GetAsync(back);
        await held.Arrived.Within();
        app.Clock.Advance(TimeSpan.FromSeconds(10));
        using var page = await loading;
        Assert.Contains("are being connected", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_state_it_ends_unless_the_app_opted_in()
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider(), EchoesState = false });
        await using var strict = await StartAsync(platform);
        await using var lenient = await StartAsync(platform, options => options.AcceptsMissingState = true);
        using var browser = new Browser();
        using var another = new Browser();

        await RefusedAsync(strict, await browser.GetAsync(await browser.GoAsync(strict, platform)), HttpStatusCode.BadRequest, "could not be matched");
        using var page = await browser.GetAsync(await browser.GoAsync(lenient, platform));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);

        // The cookie still binds it to the browser that began.
        await RefusedAsync(lenient, await another.GetAsync(await browser.GoAsync(lenient, platform)), HttpStatusCode.BadRequest, "not started here");
    }

    [Fact]
    public async Task Another_browser_cannot_finish_what_this_one_began()
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await StartAsync(platform);
        using var browser = new Browser();
        using var another = new Browser();
        var back = await browser.GoAsync(app, platform);

        await RefusedAsync(app, await another.GetAsync(back), HttpStatusCode.BadRequest, "not started here");

        // Nor with a flow of its own: the state is another's.
        await another.GoAsync(app, platform);
        await RefusedAsync(app, await another.GetAsync(back), HttpStatusCode.BadRequest, "another request");
        Assert.Equal(0, (await app.Hoop.Installations.CountAsync()).Installations);
    }

    [Fact]
    public async Task A_flow_that_took_too_long_begins_again()
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await StartAsync(platform);
        using var browser = new Browser();
        var back = await browser.GoAsync(app, platform);
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await RefusedAsync(app, await browser.GetAsync(back), HttpStatusCode.BadRequest, "too long ago");
    }

    [Fact]
    public async Task A_code_is_used_once()
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await StartAsync(platform);
        using var browser = new Browser();
        var back = await browser.GoAsync(app, platform);

        using var first = await browser.GetAsync(back);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);

        // The cookie is gone with it, and so the page says so even before the platform would.
        await RefusedAsync(app, await browser.GetAsync(back), HttpStatusCode.BadRequest, "not started here");
        Assert.Single(platform.Journal.Of("oauth.get-access-token"));
    }

    [Fact]
    public async Task Two_requests_with_one_code_and_one_cookie_exchange_it_once()
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await StartAsync(platform);
        using var start = await app.Http.GetAsync("/hoopai/install");
        var cookie = start.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var back = await platform.PickAsync(start.Headers.Location!);

        using var first = await GetWithCookieAsync(app, back, cookie);
        await RefusedAsync(app, await GetWithCookieAsync(app, back, cookie), HttpStatusCode.Conflict, "opened twice");
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Single(platform.Journal.Of("oauth.get-access-token"));
    }

    [Fact]
    public async Task A_person_who_cancels_is_told_so()
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await StartAsync(platform);
        using var browser = new Browser();
        await RefusedAsync(app, await browser.GetAsync(await browser.GoAsync(app, platform, pick: "deny")), HttpStatusCode.Forbidden, "The connection was cancelled");
    }

    [Fact]
    public async Task What_somebody_else_puts_into_the_address_is_never_shown()
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await StartAsync(platform);
        using var page = await app.Http.GetAsync("/hoopai/install/callback?error=%3Cscript%3Ealert(1)%3C/script%3E&error_description=Call+this+number");
        var html = await page.Content.ReadAsStringAsync();

        Assert.Contains("refused the connection", html, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)", html, StringComparison.Ordinal);
        Assert.DoesNotContain("number", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("code=made-up", HttpStatusCode.BadRequest, "no longer accepts this request")]
    [InlineData("", HttpStatusCode.BadRequest, "sent nothing back")]
    [InlineData("code=a&code=b", HttpStatusCode.BadRequest, "sent nothing back")]
    public async Task A_code_that_the_platform_does_not_take_is_explained(string query, HttpStatusCode status, string words)
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await StartAsync(platform, options => options.AcceptsMissingState = true);
        using var browser = new Browser();
        await browser.GoAsync(app, platform);
        await RefusedAsync(app, await browser.GetAsync(new Uri(app.Address, $"/hoopai/install/callback?{query}")), status, words);
        Assert.DoesNotContain(app.Log.Lines, line => line.Contains("made-up", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_redirect_URI_is_explained_as_a_setting_of_the_app()
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await StartAsync(platform, options => options.AcceptsMissingState = true);
        using var browser = new Browser();
        await browser.GoAsync(app, platform);

        // A code of the same app, for another of its redirect URIs.
        var other = await platform.PickAsync(app.Hoop.Authorization.CreatePageUrl(SandboxSeed.RedirectUri, platform.Scopes));
        await RefusedAsync(app, await browser.GetAsync(new Uri(app.Address, $"/hoopai/install/callback{other.Query}")), HttpStatusCode.BadGateway, "does not know this app&#39;s address");
    }

    [Fact]
    public async Task A_platform_that_does_not_answer_is_explained()
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await StartAsync(platform);
        using var browser = new Browser();
        var back = await browser.GoAsync(app, platform);
        platform.RespondOnceWith(Fault.Error(503), FaultTarget.TokenEndpoint);
        await RefusedAsync(app, await browser.GetAsync(back), HttpStatusCode.ServiceUnavailable, "does not answer at the moment");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://app.example.com.evil.example/")]
    [InlineData("https://app.example.com@evil.example/")]
    [InlineData("https://app.example.com:444/")]
    [InlineData("http://app.example.com/")]
    [InlineData("settings")]
    [InlineData("/ok\r\nSet-Cookie: a=b")]
    public async Task It_leads_nowhere_that_somebody_else_chose(string url)
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await StartAsync(platform, options => options.ReturnOrigins.Add("https://app.example.com"));
        await RefusedAsync(app, await app.Http.GetAsync($"/hoopai/install?returnUrl={Uri.EscapeDataString(url)}"), HttpStatusCode.BadRequest, "not allowed");
    }

    [Theory]
    [InlineData("/settings?tab=hoopai", "/settings?tab=hoopai")]
    [InlineData("https://app.example.com/done?x=1", "https://app.example.com/done?x=1")]
    [InlineData(null, "/welcome")]
    public async Task It_leads_back_to_where_the_app_said(string? url, string target)
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await StartAsync(platform, options =>
        {
            options.ReturnOrigins.Add("https://app.example.com");
            options.ReturnUrl = "/welcome";
        });
        using var browser = new Browser();
        var start = url is null ? "/hoopai/install" : $"/hoopai/install?returnUrl={Uri.EscapeDataString(url)}";
        using var page = await browser.GetAsync(await browser.GoAsync(app, platform, start));
        Assert.Equal((HttpStatusCode.SeeOther, target), (page.StatusCode, page.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task The_app_may_answer_itself()
    {
        InstallResult? seen = null;
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await StartAsync(platform, options => options.OnInstalled = (result, _) =>
        {
            seen = result;
            return Task.FromResult<IResult?>(Results.Text("our own page"));
        });
        using var browser = new Browser();
        using var page = await browser.GetAsync(await browser.GoAsync(app, platform, "/hoopai/install?returnUrl=/x"));
        Assert.Equal("our own page", await page.Content.ReadAsStringAsync());
        Assert.Equal((SandboxSeed.LocationId, "/x"), (seen!.Installation.Key.ResourceId, seen.ReturnUrl));
    }

    [Fact]
    public async Task No_code_token_or_secret_is_logged()
    {
        await using var platform = await HoopAISandbox.StartAsync(new SandboxOptions { Clock = new ManualTimeProvider() });
        await using var app = await StartAsync(platform);
        using var browser = new Browser();
        var back = await browser.GoAsync(app, platform);
        using var page = await browser.GetAsync(back);
        var code = System.Web.HttpUtility.ParseQueryString(back.Query)["code"]!;
        var tokens = platform.FindCurrentTokens()!;
        foreach (var secret in (string[])[code, tokens.AccessToken, tokens.RefreshToken!, SandboxSeed.ClientSecret])
        {
            Assert.DoesNotContain(app.Log.Lines, line => line.Contains(secret, StringComparison.Ordinal));
        }

        Assert.Contains(app.Log.Lines, line => line.Contains("through the install flow", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Options_that_cannot_be_are_refused_when_it_is_mapped()
    {
        Assert.Contains("Scopes is empty", (await Assert.ThrowsAsync<InvalidOperationException>(() => WebApp.StartAsync(map: app => app.MapHoopAIInstall(_ => { })))).Message, StringComparison.Ordinal);
        Assert.Contains("ReturnUrl", (await Assert.ThrowsAsync<InvalidOperationException>(() => WebApp.StartAsync(map: app => app.MapHoopAIInstall(options =>
        {
            options.Scopes.Add(Scopes.ContactsReadonly);
            options.ReturnUrl = "https://evil.example";
        })))).Message, StringComparison.Ordinal);
    }

    private static Task<WebApp> StartAsync(HoopAISandbox platform, Action<InstallOptions>? configure = null) => WebApp.StartAsync(platform: platform, map: app => app.MapHoopAIInstall(options =>
    {
        foreach (var scope in platform.Scopes)
        {
            options.Scopes.Add(scope);
        }

        configure?.Invoke(options);
    }));

    private static async Task RefusedAsync(WebApp app, HttpResponseMessage answer, HttpStatusCode status, string words)
    {
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains("role=\"alert\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/hoopai/install\"", html, StringComparison.Ordinal);
        Assert.Contains(app.Log.Lines, line => line.Contains("An installation did not happen", StringComparison.Ordinal));
        answer.Dispose();
    }

    private static async Task<HttpResponseMessage> GetWithCookieAsync(WebApp app, Uri uri, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);
        request.Headers.Add("Cookie", cookie);
        return await app.Http.SendAsync(request).Within();
    }
}
