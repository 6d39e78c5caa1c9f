using System.Net;
using HoopAI.Client.Tests.Support;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.Tests.Tokens;

/// <summary>The rows of RefreshAttempt's table that something goes wrong in.</summary>
public sealed class RefreshStateTests
{
    private const string InvalidGrant = """{"error":"invalid_grant","error_description":"refresh token is dead","traceId":"trace-9"}""";

    [Fact]
    public async Task Marks_the_installation_when_the_refresh_token_is_dead()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync(TimeSpan.Zero);
        bench.Platform.AnswerToken = _ => Task.FromResult<HttpResponseMessage?>(FakePlatform.Json(HttpStatusCode.BadRequest, InvalidGrant));

        var fault = await Assert.ThrowsAsync<HoopAIAuthorizationException>(() => caller.GetAsync().Within());
        var again = await Assert.ThrowsAsync<HoopAIAuthorizationException>(() => caller.GetAsync().Within());

        Assert.Equal(AuthorizationFailure.NeedsReauthorization, fault.Failure);
        Assert.Equal(AuthorizationFailure.NeedsReauthorization, again.Failure);
        Assert.Contains("trace-9", fault.Message, StringComparison.Ordinal);
        Assert.Equal(1, bench.Platform.TokenRequests);
        var installation = await bench.Hoop.Installations.FindAsync(ClientBench.Location);
        Assert.Equal(InstallationState.NeedsReauthorization, installation!.State);
    }

    [Fact]
    public async Task Does_not_mark_an_installation_that_was_replaced_meanwhile()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync(TimeSpan.Zero);
        var (asked, answer) = bench.HoldTokenAnswer();

        var call = caller.GetAsync();
        await asked.Within();
        await bench.Memory.SaveInstallationAsync(bench.Key, bench.Pair(token: "secret-access-reinstalled"), DateTimeOffset.MaxValue);
        answer.SetResult(FakePlatform.Json(HttpStatusCode.BadRequest, InvalidGrant));
        await bench.Time.PassAsync(TimeSpan.FromMilliseconds(250));
        await call.Within();

        Assert.Equal("secret-access-reinstalled", bench.Platform.Calls.Single().Token);
        Assert.Equal(InstallationState.Active, (await bench.Memory.FindAsync(bench.Key))!.State);
    }

    [Fact]
    public async Task Never_overwrites_a_newer_pair()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync(TimeSpan.Zero);
        var (asked, answer) = bench.HoldTokenAnswer();

        var call = caller.GetAsync();
        await asked.Within();
        await bench.Memory.SaveInstallationAsync(bench.Key, bench.Pair(token: "secret-access-reinstalled"), DateTimeOffset.MaxValue);
        answer.SetResult(null);
        await bench.Time.PassAsync(TimeSpan.FromMilliseconds(250));
        await call.Within();

        Assert.Equal("secret-access-reinstalled", bench.Platform.Calls.Single().Token);
        Assert.Equal("secret-access-reinstalled", (await bench.Memory.FindAsync(bench.Key))!.Tokens!.AccessToken.Reveal());
    }

    [Fact]
    public async Task Does_not_bring_back_what_was_uninstalled_during_a_refresh()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync(TimeSpan.Zero);
        var (asked, answer) = bench.HoldTokenAnswer();

        var call = caller.GetAsync();
        await asked.Within();
        Assert.True(await bench.Hoop.Installations.RemoveAsync(ClientBench.Location));
        answer.SetResult(null);

        var fault = await Assert.ThrowsAsync<HoopAIAuthorizationException>(() => call.Within());
        Assert.Equal(AuthorizationFailure.NotInstalled, fault.Failure);
        Assert.Null(await bench.Memory.FindAsync(bench.Key));
        await Assert.ThrowsAsync<HoopAIAuthorizationException>(() => caller.GetAsync().Within());
    }

    [Fact]
    public async Task Saves_again_until_it_is_certain()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync(TimeSpan.Zero);
        bench.Store.FailingSaves = 2;

        var call = caller.GetAsync();
        await bench.Time.PassAsync(TimeSpan.FromMilliseconds(50));
        await bench.Time.PassAsync(TimeSpan.FromMilliseconds(100));
        await call.Within();

        Assert.Equal(
            ["token request", "save failed", "save failed", "save: Saved", "call with secret-access-1"], bench.Journal.Entries);
    }

    [Fact]
    public async Task Keeps_the_installation_on_any_other_refusal()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync(TimeSpan.Zero);
        bench.Platform.AnswerToken = _ => Task.FromResult<HttpResponseMessage?>(FakePlatform.Error(HttpStatusCode.BadRequest, "Location is not active"));

        var fault = await Assert.ThrowsAsync<HoopAIAuthorizationException>(() => caller.GetAsync().Within());

        Assert.Equal(AuthorizationFailure.Refused, fault.Failure);
        Assert.Contains("Location is not active", fault.Message, StringComparison.Ordinal);
        Assert.Equal(InstallationState.Active, (await bench.Memory.FindAsync(bench.Key))!.State);
    }

    [Fact]
    public async Task Sends_the_same_refresh_token_again_when_nobody_knows_what_became_of_the_first()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync(TimeSpan.Zero);
        bench.Platform.AnswerToken = _ =>
        {
            bench.Platform.AnswerToken = null;
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The answer broke off.");
        };

        var call = caller.GetAsync();
        await bench.Time.PassAsync(TimeSpan.FromMilliseconds(250));
        await call.Within();

        Assert.Equal(2, bench.Platform.TokenRequests);
        Assert.All(bench.Platform.Requests.Take(2), request => Assert.Contains("refresh_token=secret-refresh-0", request.Body, StringComparison.Ordinal));
        Assert.DoesNotContain("lease ended", bench.Journal.Entries);
    }

    [Fact]
    public async Task Gives_the_lease_back_when_the_token_request_certainly_changed_nothing()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync(TimeSpan.Zero);
        bench.Platform.AnswerToken = _ =>
        {
            bench.Platform.AnswerToken = null;
            throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused.");
        };

        var call = caller.GetAsync();
        await bench.Time.PassAsync(TimeSpan.FromMilliseconds(250));
        await call.Within();

        Assert.Contains("lease ended", bench.Journal.Entries);
    }

    [Fact]
    public async Task Gives_up_in_the_end_when_the_token_endpoint_stays_away()
    {
        await using var bench = new ClientBench(options =>
            (options.TokenRefresh.RequestTimeout, options.TokenRefresh.GiveUpAfter) = (TimeSpan.FromMilliseconds(600), TimeSpan.FromMilliseconds(700)));
        var caller = await bench.InstallAsync(TimeSpan.Zero);
        bench.Platform.AnswerToken = _ => Task.FromResult<HttpResponseMessage?>(FakePlatform.Error(HttpStatusCode.ServiceUnavailable, "away"));

        var call = caller.GetAsync();
        await bench.Time.PassAsync(TimeSpan.FromMilliseconds(250));
        await bench.Time.PassAsync(TimeSpan.FromMilliseconds(500));
        var fault = await Assert.ThrowsAsync<HoopAITimeoutException>(() => call.Within());

        Assert.IsType<HoopAIServerException>(fault.InnerException);
        Assert.False(fault.MayHaveBeenProcessed);
        Assert.Empty(bench.Platform.Calls);
    }

    [Fact]
    public async Task Waits_for_another_holder_and_uses_what_it_saved()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync(TimeSpan.Zero);
        var lease = await bench.Memory.TryBeginRefreshAsync(bench.Key, 1, "another process", TimeSpan.FromSeconds(8));

        var call = caller.GetAsync();
        await bench.Time.SomebodyWaits(TimeSpan.FromMilliseconds(250));
        await bench.Memory.SaveRefreshedAsync(lease!, bench.Pair(token: "secret-access-elsewhere"), DateTimeOffset.MaxValue);
        bench.Time.Advance(TimeSpan.FromMilliseconds(250));
        await call.Within();

        Assert.Equal(0, bench.Platform.TokenRequests);
        Assert.Equal("secret-access-elsewhere", bench.Platform.Calls.Single().Token);
    }

    [Fact]
    public async Task Says_how_to_cure_tokens_that_cannot_be_decrypted()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync(TimeSpan.Zero);
        bench.Store.UnreadableBecause = "Bring back the folder of the keys.";

        var fault = await Assert.ThrowsAsync<HoopAIAuthorizationException>(() => caller.GetAsync().Within());

        Assert.Equal(AuthorizationFailure.Unreadable, fault.Failure);
        Assert.Equal("Bring back the folder of the keys.", fault.Message);
        Assert.Empty(bench.Platform.Requests);
        bench.Store.UnreadableBecause = null;
        await caller.GetAsync().Within();
    }

    [Fact]
    public async Task Keeps_what_a_refresh_leaves_out()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync(TimeSpan.Zero);
        bench.Platform.AnswerToken = _ => Task.FromResult<HttpResponseMessage?>(FakePlatform.Json(HttpStatusCode.OK, """{"access_token":"secret-access-lean"}"""));

        await caller.GetAsync().Within();

        var saved = (await bench.Memory.FindAsync(bench.Key))!.Tokens!;
        Assert.Equal("secret-refresh-0", saved.RefreshToken!.Reveal());
        Assert.Equal("loc1", saved.LocationId);
        Assert.Equal(bench.Time.GetUtcNow().AddSeconds(86_399), saved.ExpiresAt);
    }

    [Fact]
    public async Task Lets_a_refresh_land_before_the_client_goes()
    {
        var bench = new ClientBench();
        var caller = await bench.InstallAsync(TimeSpan.Zero);
        var (asked, answer) = bench.HoldTokenAnswer();
        using var cancelled = new CancellationTokenSource();
        var call = caller.GetAsync(cancelled.Token);
        await asked.Within();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.Within());

        var end = bench.DisposeAsync().AsTask();
        Assert.False(end.IsCompleted);
        answer.SetResult(null);
        await end.Within();

        Assert.Equal("secret-refresh-1", (await bench.Memory.FindAsync(bench.Key))!.Tokens!.RefreshToken!.Reveal());
    }
}
