using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace HoopAI.Sandbox.Tests.Pages;

public sealed class DashboardTests : WebhookTest
{
    [Fact]
    public async Task Shows_installations_limits_webhooks_and_the_journal()
    {
        var token = Platform.Install().AccessToken;
        await CreateContactAsync(token);
        await SettledAsync();

        var page = await PageAsync("/");

        Assert.Contains("Sandbox app", page, StringComparison.Ordinal);
        Assert.Contains("99 of 100 in 10 s", page, StringComparison.Ordinal);
        Assert.Contains("<td>ContactCreate</td>", page, StringComparison.Ordinal);
        Assert.Contains("<code>POST /contacts/</code>", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"state delivered\">Delivered</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_part_that_changes_is_asked_for_alone_and_is_not_in_the_journal()
    {
        var part = await PageAsync("_sandbox/pages/live");

        Assert.DoesNotContain("<html", part, StringComparison.Ordinal);
        Assert.Contains("Nothing has arrived yet.", part, StringComparison.Ordinal);
        Assert.Empty(Platform.Journal.Entries);
    }

    [Fact]
    public async Task Whatever_apps_send_is_text_on_the_page()
    {
        Platform.SendWebhook("<script>alert(1)</script>", new JsonObject { ["a"] = "</pre><img src=x>" });
        Platform.Apps.Add(Platform.Apps.Default with { Name = "<b>App</b>" });
        Platform.Install();
        await RawHttp.SendAsync(Platform.BaseAddress, "GET", "/<i>nothing</i>", "Authorization: Bearer secret");
        await SettledAsync();

        var page = await PageAsync("/");

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_token_code_or_secret_is_on_the_page()
    {
        var tokens = Platform.Install();
        await RefreshAsync(tokens.RefreshToken);
        await GetAsync("contacts/?code=hidden-code", tokens.AccessToken);

        var page = await PageAsync("/");

        foreach (var secret in new[] { tokens.AccessToken, tokens.RefreshToken, SandboxSeed.ClientSecret, SandboxSeed.WebhookSecret, "hidden-code" }) Assert.DoesNotContain(secret, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_asks_for_the_root_is_answered_as_the_platform_does()
    {
        await ExpectAsync(HttpStatusCode.NotFound, await GetAsync("/", Platform.Install().AccessToken));

        Assert.Equal("/", Assert.Single(Platform.Journal.Entries).RawTarget);
    }

    [Theory]
    [InlineData("_sandbox/pages/sandbox.css", "text/css")]
    [InlineData("_sandbox/pages/sandbox.js", "text/javascript")]
    public async Task Brings_its_own_style_and_script_and_allows_no_others(string path, string type)
    {
        var page = await Http.GetAsync("/");
        var file = await Http.GetAsync(path);

        Assert.Contains("default-src 'none'", Header(page, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("/" + path, await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(type, file.Content.Headers.ContentType!.MediaType);
        Assert.NotEmpty(await file.Content.ReadAsByteArrayAsync());
    }

    private async Task<string> PageAsync(string path)
    {
        var answer = await Http.GetAsync(path);
        Assert.Equal(MediaTypeHeaderValue.Parse("text/html; charset=utf-8"), answer.Content.Headers.ContentType);
        return Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
    }
}
