using HoopAI.Client.Contacts;
using HoopAI.Client.Testing.Tests.Support;
using HoopAI.Client.Tokens;
using HoopAI.Sandbox;

namespace HoopAI.Client.Testing.Tests;

/// <summary>What goes wrong on purpose: tokens, limits, connections, delays.</summary>
public sealed class IncidentTests
{
    private static CancellationToken Soon => new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token;

    [SkippableTheory]
    [BothEngines]
    public async Task An_expired_token_is_refreshed_and_the_call_sent_again(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnGetContact("ada").RespondsOnceWithExpiredToken().Returns(Contact("Ada"));
        var key = new InstallationKey(SandboxSeed.ClientId, ResourceKind.Location, platform.LocationId);
        var before = (await platform.TokenStore.FindAsync(key))!.Tokens!.AccessToken;

        var got = await ContactsOf(platform).GetContactAsync("ada");

        Assert.Equal("Ada", got.Contact!.FirstName);
        platform.OnGetContact("ada").ShouldHaveBeenCalled(2);
        platform.OAuth.OnGetAccessToken().ShouldHaveBeenCalled(1);
        Assert.NotEqual(before, (await platform.TokenStore.FindAsync(key))!.Tokens!.AccessToken);
    }

    [SkippableTheory]
    [BothEngines]
    public async Task A_token_can_expire_again_and_again(Engine engine)
    {
        var clock = new ManualTimeProvider();
        await using var platform = await Platforms.StartAsync(engine, new HoopAITestPlatformOptions { Clock = clock });
        var contacts = ContactsOf(platform);

        for (var i = 0; i < 3; i++)
        {
            platform.OnGetContact("ada").RespondsOnceWithExpiredToken().Returns(Contact("Ada"));
            await contacts.GetContactAsync("ada");
            clock.Advance(TimeSpan.FromHours(1));
        }

        platform.OAuth.OnGetAccessToken().ShouldHaveBeenCalled(3);
    }

    [SkippableTheory]
    [BothEngines]
    public async Task A_refusal_for_the_rate_is_waited_out(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnGetContact("ada").Once().RateLimits(interval: TimeSpan.FromMilliseconds(20)).Returns(Contact("Ada"));

        var got = await ContactsOf(platform).GetContactAsync("ada");

        Assert.Equal("Ada", got.Contact!.FirstName);
        platform.OnGetContact("ada").ShouldHaveBeenCalled(2);
    }

    [SkippableTheory]
    [BothEngines]
    public async Task A_rate_limit_that_outlasts_the_deadline_is_the_clients_exception(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnGetContact("ada").RateLimits(remaining: 0, retryAfter: TimeSpan.FromMinutes(5));

        var refusal = await Assert.ThrowsAsync<HoopAIRateLimitedException>(() => ContactsOf(platform).GetContactAsync("ada"));

        Assert.Equal((0, TimeSpan.FromMinutes(5)), (refusal.RateLimit!.Value.Remaining, refusal.RetryIn));
    }

    [SkippableTheory]
    [BothEngines]
    public async Task A_spent_day_fails_at_once(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnGetContact("ada").RateLimits(dailyRemaining: 0);

        await Assert.ThrowsAsync<HoopAIDailyQuotaException>(() => ContactsOf(platform).GetContactAsync("ada"));

        platform.OnGetContact("ada").ShouldHaveBeenCalled(1);
    }

    [SkippableTheory]
    [BothEngines]
    public async Task An_answer_can_say_how_much_is_left(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnGetContact("ada").WithRateLimit(remaining: 7, dailyRemaining: 1234).Returns(Contact("Ada"));
        var location = platform.CreateClient().ForLocation(platform.LocationId);

        await location.Contacts.GetContactAsync("ada");

        Assert.Equal((7, 1234), (location.RateLimit!.Value.Remaining, location.RateLimit!.Value.DailyRemaining));
    }

    [SkippableTheory]
    [BothEngines]
    public async Task However_many_calls_there_are_none_waits_for_a_limit(Engine engine)
    {
        // Nobody moves this clock: a call that waits would never end.
        await using var platform = await Platforms.StartAsync(engine, new HoopAITestPlatformOptions { Clock = new ManualTimeProvider() });
        platform.OnGetContact("ada").Returns(Contact("Ada"));
        var contacts = ContactsOf(platform);

        await Task.WhenAll(Enumerable.Range(1, 300).Select(_ => contacts.GetContactAsync("ada", Soon)));

        platform.OnGetContact("ada").ShouldHaveBeenCalled(300);
    }

    [SkippableTheory]
    [BothEngines]
    public async Task A_platform_with_its_limits_lets_the_client_wait(Engine engine)
    {
        var clock = new ManualTimeProvider();
        await using var platform = await Platforms.StartAsync(engine, new HoopAITestPlatformOptions { Clock = clock, HasRateLimits = true });
        platform.OnGetContact("ada").Returns(Contact("Ada"));
        var contacts = ContactsOf(platform);
        for (var i = 0; i < 100; i++)
        {
            await contacts.GetContactAsync("ada");
        }

        var next = contacts.GetContactAsync("ada");
        await clock.PassAsync(TimeSpan.FromSeconds(10), Soon);

        Assert.Equal("Ada", (await next).Contact!.FirstName);
    }

    [SkippableTheory]
    [BothEngines]
    public async Task A_connection_breaks_in_every_way_that_there_is(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        var contacts = platform.CreateClient(options => options.Retries.Attempts = 1).ForLocation(platform.LocationId).Contacts;

        foreach (var fault in Enum.GetValues<ConnectionFault>())
        {
            platform.OnGetContact(fault.ToString()).BreaksConnection(fault);
            await Assert.ThrowsAsync<HoopAITransportException>(() => contacts.GetContactAsync(fault.ToString()));
        }
    }

    [Fact]
    public async Task In_process_a_delay_goes_by_the_clock_of_the_test()
    {
        var clock = new ManualTimeProvider();
        await using var platform = await HoopAITestPlatform.StartAsync(new HoopAITestPlatformOptions { Clock = clock });
        platform.OnGetContact("ada").After(TimeSpan.FromSeconds(17)).Returns(Contact("Ada"));

        var call = ContactsOf(platform).GetContactAsync("ada");
        await clock.WhenWaitingAsync(TimeSpan.FromSeconds(17), Soon);
        Assert.False(call.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(17));

        Assert.Equal("Ada", (await call).Contact!.FirstName);
    }

    [SkippableTheory]
    [BothEngines]
    public async Task An_answer_that_comes_too_late_is_the_clients_timeout(Engine engine)
    {
        await using var platform = await Platforms.StartAsync(engine);
        platform.OnGetContact("ada").After(TimeSpan.FromMinutes(1)).Returns(Contact("Ada"));
        var hasty = platform.CreateClient().ForLocation(platform.LocationId).With(new CallOptions { Deadline = TimeSpan.FromMilliseconds(200) });

        await Assert.ThrowsAsync<HoopAITimeoutException>(() => hasty.Contacts.GetContactAsync("ada"));
    }

    private static IContactsApi ContactsOf(HoopAITestPlatform platform) => platform.CreateClient().ForLocation(platform.LocationId).Contacts;

    private static GetContactResponse Contact(string name) => new() { Contact = new Contact { FirstName = name } };
}
