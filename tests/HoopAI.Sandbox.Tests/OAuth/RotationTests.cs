using System.Net;
using System.Text.Json;

namespace HoopAI.Sandbox.Tests.OAuth;

public sealed class RotationTests : SandboxTest
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_refresh_gives_another_pair_that_works()
    {
        var old = Platform.Install();

        var pair = await RefreshedAsync(old.RefreshToken);

        Assert.NotEqual(old.AccessToken, pair.Access);
        Assert.NotEqual(old.RefreshToken, pair.Refresh);
        await ExpectAsync(HttpStatusCode.OK, await CallAsync(pair.Access));
    }

    [Fact]
    public async Task The_old_refresh_token_gets_the_same_pair_for_thirty_seconds()
    {
        var old = Platform.Install();
        var first = await RefreshedAsync(old.RefreshToken);

        Clock.Advance(Grace);

        Assert.Equal(first, await RefreshedAsync(old.RefreshToken));
    }

    [Fact]
    public async Task A_repeated_pair_says_what_is_left_of_it()
    {
        var old = Platform.Install();
        await RefreshAsync(old.RefreshToken);
        Clock.Advance(TimeSpan.FromSeconds(20.5));

        var again = await JsonAsync(await RefreshAsync(old.RefreshToken));

        Assert.Equal(86_399 - 21, again.GetProperty("expires_in").GetInt64());
    }

    [Fact]
    public async Task After_thirty_seconds_the_old_refresh_token_is_dead_and_the_new_one_lives()
    {
        var old = Platform.Install();
        var first = await RefreshedAsync(old.RefreshToken);
        Clock.Advance(Grace + TimeSpan.FromMilliseconds(1));

        await DeadAsync(old.RefreshToken);

        await RefreshedAsync(first.Refresh);
    }

    [Fact]
    public async Task The_grace_ends_when_the_new_refresh_token_is_used()
    {
        var old = Platform.Install();
        var first = await RefreshedAsync(old.RefreshToken);
        await RefreshedAsync(first.Refresh);

        await DeadAsync(old.RefreshToken);
    }

    [Fact]
    public async Task The_replay_does_not_lengthen_the_grace()
    {
        var old = Platform.Install();
        await RefreshedAsync(old.RefreshToken);
        Clock.Advance(TimeSpan.FromSeconds(20));
        await RefreshedAsync(old.RefreshToken);
        Clock.Advance(TimeSpan.FromSeconds(20));

        await DeadAsync(old.RefreshToken);
    }

    [Fact]
    public async Task The_current_tokens_are_the_newest_ones_and_only_while_they_work()
    {
        var old = Platform.Install();
        Assert.Equal(old.RefreshToken, Platform.FindCurrentTokens()?.RefreshToken);

        var pair = await RefreshedAsync(old.RefreshToken);

        Assert.Equal(pair, (Platform.FindCurrentTokens()!.AccessToken, Platform.FindCurrentTokens()!.RefreshToken));
        Platform.RevokeRefreshTokens();
        Assert.Null(Platform.FindCurrentTokens());
    }

    [Fact]
    public async Task A_thousand_refreshes_at_once_get_one_pair()
    {
        var old = Platform.Install();

        var pairs = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => RefreshedAsync(old.RefreshToken)));

        Assert.Single(pairs.Distinct());
    }

    [Fact]
    public async Task A_refresh_token_lives_one_year_and_using_it_gives_another_year()
    {
        var first = Platform.Install();
        Clock.Advance(TimeSpan.FromDays(364));
        var second = await RefreshedAsync(first.RefreshToken);
        Clock.Advance(TimeSpan.FromDays(364));
        var third = await RefreshedAsync(second.Refresh);
        Clock.Advance(TimeSpan.FromDays(365));

        await DeadAsync(third.Refresh);
    }

    [Fact]
    public async Task An_access_token_lives_86399_seconds()
    {
        var tokens = Platform.Install();
        Clock.Advance(TimeSpan.FromSeconds(86398));
        await ExpectAsync(HttpStatusCode.OK, await CallAsync(tokens.AccessToken));
        Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(PlatformTexts.ExpiredToken, await MessageAsync(HttpStatusCode.Unauthorized, await CallAsync(tokens.AccessToken)));
    }

    [Fact]
    public async Task The_old_access_token_lives_on_after_a_refresh()
    {
        var old = Platform.Install();
        await RefreshedAsync(old.RefreshToken);

        await ExpectAsync(HttpStatusCode.OK, await CallAsync(old.AccessToken));
    }

    [Fact]
    public async Task Another_app_cannot_use_the_refresh_token()
    {
        var other = Platform.Apps.Add(Platform.Apps.Default with { ClientId = "64f5c0a9d2f9b8001c8e4a11-lm3k2j1h" });
        var tokens = Platform.Install();

        var answer = await ExpectAsync(HttpStatusCode.BadRequest, await TokenAsync(("client_id", other.ClientId), ("grant_type", "refresh_token"), ("refresh_token", tokens.RefreshToken)));

        Assert.Equal("invalid_grant", answer.GetProperty("error").GetString());
        await RefreshedAsync(tokens.RefreshToken);
    }

    [Fact]
    public async Task Uninstalling_kills_every_token()
    {
        var tokens = Platform.Install();

        Platform.Uninstall();

        await DeadAsync(tokens.RefreshToken);
        Assert.Equal(PlatformTexts.InvalidToken, await MessageAsync(HttpStatusCode.Unauthorized, await CallAsync(tokens.AccessToken)));
    }

    [Fact]
    public async Task An_answer_that_is_lost_after_the_rotation_can_be_had_again()
    {
        var old = Platform.Install();
        Platform.RespondOnceWith(Fault.ResetAfterProcessing(), FaultTarget.TokenEndpoint);
        await Assert.ThrowsAsync<HttpRequestException>(() => RefreshAsync(old.RefreshToken));

        await RefreshedAsync(old.RefreshToken);

        Assert.Equal([true, true], Platform.Journal.Of("oauth.get-access-token").Select(entry => entry.Processed));
    }

    private Task<HttpResponseMessage> CallAsync(string token) => GetAsync("contacts/?locationId=" + SandboxSeed.LocationId, token);

    private async Task<(string Access, string Refresh)> RefreshedAsync(string refreshToken)
    {
        var answer = await ExpectAsync(HttpStatusCode.OK, await RefreshAsync(refreshToken));
        return (answer.GetProperty("access_token").GetString()!, answer.GetProperty("refresh_token").GetString()!);
    }

    private async Task DeadAsync(string refreshToken) =>
        Assert.Equal("invalid_grant", (await ExpectAsync(HttpStatusCode.BadRequest, await RefreshAsync(refreshToken))).GetProperty("error").GetString());
}
