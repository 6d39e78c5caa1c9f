using HoopAI.Client.Tests.Support;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.Tests.Tokens;

public sealed class RefreshScheduleTests
{
    private readonly ManualTime _time = new();
    private readonly HoopAIOptions _options = new();

    private DateTimeOffset Now => _time.GetUtcNow();

    [Theory]
    [InlineData(0, 22)]
    [InlineData(0.5, 21.5)]
    public void Is_two_hours_ahead_of_expiry_and_up_to_one_more(double draw, double hours) =>
        Assert.Equal(Now.AddHours(hours), Due(Pair(TimeSpan.FromDays(1)), draw));

    [Theory]
    [InlineData(0, 2)]
    [InlineData(0.5, 1.5)]
    public void Is_never_more_than_half_of_a_short_life_ahead(double draw, double seconds) =>
        Assert.Equal(Now.AddSeconds(seconds), Due(Pair(TimeSpan.FromSeconds(4)), draw));

    [Fact]
    public void Does_not_spin_on_a_token_that_is_dead_at_birth() => Assert.Equal(Now.AddMinutes(1), Due(Pair(TimeSpan.Zero)));

    [Fact]
    public void Is_never_later_than_thirty_days_before_the_refresh_token_dies()
    {
        _options.TokenRefresh.BackgroundRefresh = false;

        Assert.Equal(Now.AddDays(335), Due(Pair(TimeSpan.FromDays(1))));
        Assert.Equal(Now.AddDays(335), Due(Pair(TimeSpan.FromDays(366))));
    }

    [Fact]
    public void Is_never_for_a_token_that_nothing_can_be_bought_with()
    {
        var pair = Pair(TimeSpan.FromDays(1)) with { RefreshToken = null, RefreshTokenExpiresAt = null };
        Assert.Equal(DateTimeOffset.MaxValue, Due(pair));

        var minted = pair with { LocationId = "loc1", CompanyId = "com1" };
        Assert.Equal(Now.AddHours(22), Due(minted));
        _options.MintsLocationTokens = false;
        Assert.Equal(DateTimeOffset.MaxValue, Due(minted));
    }

    private DateTimeOffset Due(TokenSet tokens, double draw = 0) => new RefreshSchedule(_options, _time, new FixedJitter(draw)).DueAt(tokens);

    private TokenSet Pair(TimeSpan life) => new()
    {
        AccessToken = new Secret("a"), RefreshToken = new Secret("r"), ExpiresAt = Now + life, RefreshTokenExpiresAt = Now.AddDays(365),
    };
}
