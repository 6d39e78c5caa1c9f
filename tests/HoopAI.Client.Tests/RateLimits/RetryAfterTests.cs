using System.Net.Http.Headers;
using HoopAI.Client.RateLimits;

namespace HoopAI.Client.Tests.RateLimits;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Takes_seconds_as_they_are() =>
        Assert.Equal(TimeSpan.FromSeconds(7), RetryAfter.Read(new RetryConditionHeaderValue(TimeSpan.FromSeconds(7)), Now));

    [Fact]
    public void Counts_from_now_to_a_date() =>
        Assert.Equal(TimeSpan.FromSeconds(30), RetryAfter.Read(new RetryConditionHeaderValue(Now.AddSeconds(30)), Now));

    [Fact]
    public void Does_not_wait_for_a_date_that_has_passed() =>
        Assert.Equal(TimeSpan.Zero, RetryAfter.Read(new RetryConditionHeaderValue(Now.AddSeconds(-30)), Now));

    [Fact]
    public void Says_nothing_when_the_header_is_absent() => Assert.Null(RetryAfter.Read(null, Now));
}
