using System.Net;
using HoopAI.Client.RateLimits;
using HoopAI.Client.Tests.Support;

namespace HoopAI.Client.Tests.RateLimits;

public sealed class RateLimitHeadersTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Reads_all_five()
    {
        using var response = With(("X-RateLimit-Limit-Daily", "200000"), ("X-RateLimit-Daily-Remaining", "199999"),
            ("X-RateLimit-Interval-Milliseconds", "10000"), ("X-RateLimit-Max", "100"), ("X-RateLimit-Remaining", "99"));

        Assert.Equal(
            new RateLimitSnapshot(Now, 100, 99, TimeSpan.FromSeconds(10), 200_000, 199_999), RateLimitHeaders.Find(response.Headers, Now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("many")]
    [InlineData("-1")]
    [InlineData("1e9")]
    [InlineData("99999999999999")]
    public void Takes_what_is_no_plain_number_as_absent(string value)
    {
        using var response = With(("X-RateLimit-Max", value), ("X-RateLimit-Remaining", "5"));

        Assert.Equal(new RateLimitSnapshot(Now, null, 5, null, null, null), RateLimitHeaders.Find(response.Headers, Now));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("3600001")]
    public void Takes_an_absurd_interval_as_absent(string value)
    {
        using var response = With(("X-RateLimit-Interval-Milliseconds", value), ("X-RateLimit-Remaining", "5"));

        Assert.Equal(new RateLimitSnapshot(Now, null, 5, null, null, null), RateLimitHeaders.Find(response.Headers, Now));
    }

    [Fact]
    public void Says_nothing_without_headers()
    {
        using var response = With();

        Assert.Null(RateLimitHeaders.Find(response.Headers, Now));
    }

    [Fact]
    public async Task Shows_the_last_answers_headers_to_the_app()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        Assert.Null(caller.RateLimit);
        bench.Platform.Answer = (_, _) =>
        {
            var answer = FakePlatform.Json(HttpStatusCode.OK, "{}");
            answer.Headers.Add("X-RateLimit-Remaining", "42");
            return Task.FromResult(answer);
        };

        await caller.GetAsync().Within();

        Assert.Equal(42, bench.Hoop.ForLocation("loc1").RateLimit!.Value.Remaining);
        Assert.Null(bench.Hoop.ForLocation("loc2").RateLimit);
    }

    private static HttpResponseMessage With(params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage();
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }
}
