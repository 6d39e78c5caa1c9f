using System.Globalization;
using System.Net;

namespace HoopAI.Sandbox.Tests.Limits;

public sealed class RateLimitTests : SandboxTest
{
    private static readonly RateLimitSettings Small = new() { Max = 4, Daily = 20 };

    protected override SandboxOptions Options => base.Options with { Limits = Small, Seed = 1 };

    [Fact]
    public async Task Sends_the_five_headers_with_the_platforms_defaults()
    {
        Platform.Limits.Settings = new RateLimitSettings();
        var token = Platform.Install().AccessToken;

        await CallAsync(token);
        var second = await CallAsync(token);

        Assert.Equal("200000", Header(second, "X-RateLimit-Limit-Daily"));
        Assert.Equal("199998", Header(second, "X-RateLimit-Daily-Remaining"));
        Assert.Equal("10000", Header(second, "X-RateLimit-Interval-Milliseconds"));
        Assert.Equal("100", Header(second, "X-RateLimit-Max"));
        Assert.Equal("98", Header(second, "X-RateLimit-Remaining"));
    }

    [Fact]
    public async Task Sends_the_headers_with_refusals_too()
    {
        var token = Platform.Install(scopes: []).AccessToken;

        var refused = await CallAsync(token);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("3", Header(refused, "X-RateLimit-Remaining"));
        Assert.Equal("4", Header(await CallAsync("unknown"), "X-RateLimit-Remaining"));
    }

    [Fact]
    public async Task A_fixed_window_starts_anew_after_its_interval()
    {
        var token = Platform.Install().AccessToken;
        await CallAsync(token, 1);
        Clock.Advance(TimeSpan.FromSeconds(9));
        await CallAsync(token, 3);
        await ExpectAsync(HttpStatusCode.TooManyRequests, await CallAsync(token));

        Clock.Advance(TimeSpan.FromSeconds(1));
        await CallAsync(token, 4);

        await ExpectAsync(HttpStatusCode.TooManyRequests, await CallAsync(token));
    }

    [Fact]
    public async Task A_sliding_window_frees_each_request_one_interval_after_it_was_counted()
    {
        Platform.Limits.Settings = Small with { Window = LimitWindow.Sliding };
        var token = Platform.Install().AccessToken;
        await CallAsync(token, 1);
        Clock.Advance(TimeSpan.FromSeconds(9));
        await CallAsync(token, 3);
        await ExpectAsync(HttpStatusCode.TooManyRequests, await CallAsync(token));

        Clock.Advance(TimeSpan.FromSeconds(1));
        await CallAsync(token, 1);
        await ExpectAsync(HttpStatusCode.TooManyRequests, await CallAsync(token));
        Clock.Advance(TimeSpan.FromSeconds(9));
        await CallAsync(token, 3);
    }

    [Fact]
    public async Task A_refused_request_is_neither_counted_nor_processed()
    {
        var token = Platform.Install().AccessToken;
        await CallAsync(token, 4);

        var refused = await CallAsync(token);

        Assert.Equal("0", Header(refused, "X-RateLimit-Remaining"));
        Assert.Equal("16", Header(refused, "X-RateLimit-Daily-Remaining"));
        Assert.Null(refused.Headers.RetryAfter);
        var entry = Platform.Journal.Entries[^1];
        Assert.Equal((false, false, 429), (entry.Counted, entry.Processed, entry.Status));
    }

    [Fact]
    public async Task The_daily_budget_ends_at_midnight_only()
    {
        Platform.Limits.Settings = Small with { Max = 100 };
        var token = Platform.Install().AccessToken;
        await CallAsync(token, 20);
        Clock.Advance(TimeSpan.FromHours(23));
        var refused = await CallAsync(token);
        await ExpectAsync(HttpStatusCode.TooManyRequests, refused);
        Assert.Equal("0", Header(refused, "X-RateLimit-Daily-Remaining"));

        Clock.Advance(TimeSpan.FromHours(1));

        await ExpectAsync(HttpStatusCode.OK, await CallAsync(Platform.Install().AccessToken));
    }

    [Fact]
    public async Task Two_locations_and_two_apps_have_budgets_of_their_own()
    {
        var other = Platform.Apps.Add(Platform.Apps.Default with { ClientId = "64f5c0a9d2f9b8001c8e4a11-lm3k2j1h" });
        await CallAsync(Platform.Install().AccessToken, 4);

        await ExpectAsync(HttpStatusCode.OK, await CallAsync(Platform.Install(SandboxSeed.SecondLocationId).AccessToken, SandboxSeed.SecondLocationId));
        await ExpectAsync(HttpStatusCode.OK, await CallAsync(Platform.Install(clientId: other.ClientId).AccessToken));
        await ExpectAsync(HttpStatusCode.TooManyRequests, await CallAsync(Platform.Install().AccessToken));
    }

    [Fact]
    public async Task An_outsider_can_spend_the_same_budget()
    {
        var token = Platform.Install().AccessToken;

        Assert.True(Platform.Limits.Spend(SandboxSeed.ClientId, SandboxSeed.LocationId, 3));

        Assert.Equal("0", Header(await CallAsync(token), "X-RateLimit-Remaining"));
        Assert.False(Platform.Limits.Spend(SandboxSeed.ClientId, SandboxSeed.LocationId));
    }

    [Theory]
    [InlineData(RetryAfterStyle.Seconds)]
    [InlineData(RetryAfterStyle.Date)]
    public async Task Says_when_to_come_back_if_told_to(RetryAfterStyle style)
    {
        Platform.Limits.Settings = Small with { RetryAfter = style };
        var token = Platform.Install().AccessToken;
        await CallAsync(token, 4);
        Clock.Advance(TimeSpan.FromSeconds(2.5));

        var retryAfter = Header(await CallAsync(token), "Retry-After");

        if (style == RetryAfterStyle.Seconds) Assert.Equal("8", retryAfter);
        else Assert.InRange(DateTimeOffset.Parse(retryAfter, CultureInfo.InvariantCulture) - Clock.GetUtcNow(), TimeSpan.FromSeconds(7.5), TimeSpan.FromSeconds(9));
    }

    [Fact]
    public async Task Counts_a_request_after_its_random_delay()
    {
        Platform.Limits.Settings = Small with { CountingDelay = TimeSpan.FromMilliseconds(50) };
        var call = CallAsync(Platform.Install().AccessToken);

        await Clock.WhenTimersAsync(1, Soon);
        Assert.Equal(4, Platform.Limits.Remaining(SandboxSeed.ClientId, SandboxSeed.LocationId).Remaining);
        Clock.Advance(TimeSpan.FromMilliseconds(50));

        Assert.Equal("3", Header(await call, "X-RateLimit-Remaining"));
    }

    [Fact]
    public async Task Only_counts_when_it_does_not_enforce()
    {
        Platform.Limits.Settings = Small with { Enforced = false };

        await CallAsync(Platform.Install().AccessToken, 30);

        Assert.Equal(0, Platform.Limits.Remaining(SandboxSeed.ClientId, SandboxSeed.LocationId).Remaining);
    }

    [Fact]
    public async Task Never_lets_more_through_however_many_come_at_once()
    {
        Platform.Limits.Settings = new RateLimitSettings();
        var token = Platform.Install().AccessToken;

        var answers = await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => CallAsync(token)));

        Assert.Equal(100, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        Assert.Equal(200, answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests));
    }

    private Task<HttpResponseMessage> CallAsync(string token, string locationId = SandboxSeed.LocationId) => GetAsync("contacts/?limit=1&locationId=" + locationId, token);

    private async Task CallAsync(string token, int times)
    {
        for (var i = 0; i < times; i++) await ExpectAsync(HttpStatusCode.OK, await CallAsync(token));
    }
}
