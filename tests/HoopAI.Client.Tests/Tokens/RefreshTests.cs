using System.Net;
using HoopAI.Client.Tests.Support;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.Tests.Tokens;

public sealed class RefreshTests
{
    [Fact]
    public async Task Refreshes_once_for_ten_thousand_expired_calls()
    {
        const int count = 10_000;
        await using var bench = new ClientBench(options => options.RateLimits.Enabled = false);
        var caller = await bench.InstallAsync();
        bench.Platform.Accepted = ["secret-access-1"];
        var arrived = new CountdownEvent(count);
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bench.Platform.BeforeRefusal = () =>
        {
            if (arrived.Signal())
            {
                all.SetResult();
            }

            return all.Task;
        };

        await Task.WhenAll(Enumerable.Range(0, count).Select(_ => Task.Run(() => caller.GetAsync()))).Within();

        Assert.Equal(1, bench.Platform.TokenRequests);
        Assert.Equal(2 * count, bench.Platform.Calls.Count());
    }

    [Fact]
    public async Task Refreshes_before_sending_when_the_token_has_run_out_by_our_clock()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync(TimeSpan.Zero);

        await caller.GetAsync().Within();

        Assert.Equal(["token request", "save: Saved", "call with secret-access-1"], bench.Journal.Entries);
    }

    [Fact]
    public async Task Saves_the_new_pair_before_it_is_used()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        bench.Platform.Accepted = ["secret-access-1"];

        await caller.GetAsync().Within();

        Assert.Equal(
            ["call with secret-access-0", "token request", "save: Saved", "call with secret-access-1"], bench.Journal.Entries);
        var saved = await bench.Memory.FindAsync(bench.Key);
        Assert.Equal("secret-refresh-1", saved!.Tokens!.RefreshToken!.Reveal());
        Assert.Equal(2, saved.Version);
    }

    [Fact]
    public async Task Sends_the_same_content_again_after_a_refresh()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        bench.Platform.Accepted = ["secret-access-1"];

        await caller.PostAsync().Within();

        Assert.Equal(["""{"name":"a"}""", """{"name":"a"}"""], bench.Platform.Calls.Select(call => call.Body));
    }

    [Fact]
    public async Task Asks_the_token_endpoint_as_it_wants_to_be_asked()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync(TimeSpan.Zero);

        await caller.GetAsync().Within();

        var request = bench.Platform.Requests.First();
        Assert.Equal("POST", request.Method);
        Assert.Null(request.Token);
        Assert.Equal(
            "client_id=app1&client_secret=secret-client&grant_type=refresh_token&refresh_token=secret-refresh-0&user_type=Location", request.Body);
    }

    [Theory]
    [InlineData("The token is not authorized for this scope.")]
    [InlineData("This route is not yet supported by the IAM Service. Please update your IAM config.")]
    [InlineData("Request refused by access management")]
    public async Task Does_not_refresh_on_a_401_that_refreshing_cannot_cure(string text)
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        bench.Platform.Accepted = [];
        bench.Platform.RefusalText = text;

        var fault = await Assert.ThrowsAsync<HoopAIUnauthorizedException>(() => caller.GetAsync().Within());

        Assert.Equal(0, bench.Platform.TokenRequests);
        Assert.Single(bench.Platform.Calls);
        Assert.Contains("Refreshing the token does not help", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Invalid token: access token is invalid")]
    [InlineData("Invalid JWT")]
    [InlineData("The access token has expired")]
    [InlineData("Nobody has written this one down")]
    public async Task Refreshes_once_on_any_other_401(string text)
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        bench.Platform.Accepted = ["secret-access-1"];
        bench.Platform.RefusalText = text;

        await caller.GetAsync().Within();

        Assert.Equal(1, bench.Platform.TokenRequests);
    }

    [Fact]
    public async Task Ends_a_second_401_in_a_typed_exception()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        bench.Platform.Accepted = [];

        var fault = await Assert.ThrowsAsync<HoopAIUnauthorizedException>(() => caller.GetAsync().Within());

        Assert.Equal(1, bench.Platform.TokenRequests);
        Assert.Equal(2, bench.Platform.Calls.Count());
        Assert.Contains("A new token was refused too", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refreshes_once_a_minute_at_most_for_a_thousand_calls_on_a_401_that_never_goes_away()
    {
        await using var bench = new ClientBench(options => options.RateLimits.Enabled = false);
        var caller = await bench.InstallAsync();
        bench.Platform.Accepted = [];

        var faults = await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => Record.ExceptionAsync(() => caller.GetAsync()))).Within();
        Assert.All(faults, fault => Assert.IsType<HoopAIUnauthorizedException>(fault));
        await Assert.ThrowsAsync<HoopAIUnauthorizedException>(() => caller.GetAsync().Within());
        bench.Time.Advance(TimeSpan.FromSeconds(59));
        await Assert.ThrowsAsync<HoopAIUnauthorizedException>(() => caller.GetAsync().Within());
        Assert.Equal(1, bench.Platform.TokenRequests);

        bench.Time.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<HoopAIUnauthorizedException>(() => caller.GetAsync().Within());
        Assert.Equal(2, bench.Platform.TokenRequests);
    }

    [Fact]
    public async Task Refreshes_a_young_token_that_has_run_out_since_it_was_sent()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        bench.Platform.Life = 3;
        bench.Platform.Accepted = ["secret-access-1"];
        await caller.GetAsync().Within();
        bench.Platform.Accepted = ["secret-access-2"];
        bench.Platform.BeforeRefusal = () =>
        {
            bench.Time.Advance(TimeSpan.FromSeconds(3));
            return Task.CompletedTask;
        };

        await caller.GetAsync().Within();

        Assert.Equal(2, bench.Platform.TokenRequests);
    }

    [Fact]
    public async Task Uses_what_another_process_has_saved_instead_of_refreshing()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        await caller.GetAsync().Within();
        await bench.Memory.SaveInstallationAsync(bench.Key, bench.Pair(token: "secret-access-elsewhere"), DateTimeOffset.MaxValue);
        bench.Platform.Accepted = ["secret-access-elsewhere"];

        await caller.GetAsync().Within();

        Assert.Equal(0, bench.Platform.TokenRequests);
    }

    [Fact]
    public async Task Lets_the_waiters_go_on_when_the_first_caller_is_cancelled()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync(TimeSpan.Zero);
        var (asked, answer) = bench.HoldTokenAnswer();
        using var cancelled = new CancellationTokenSource();

        var leader = caller.GetAsync(cancelled.Token);
        await asked.Within();
        var waiter = caller.GetAsync();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leader.Within());
        answer.SetResult(null);

        await waiter.Within();
        Assert.Equal(1, bench.Platform.TokenRequests);
    }

    [Fact]
    public async Task Does_not_read_the_store_again_while_the_token_is_good()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();

        await caller.GetAsync().Within();
        await caller.GetAsync().Within();
        await bench.Hoop.ForLocation("loc1").GetAsync().Within();

        Assert.Equal(1, bench.Store.Reads);
    }

    [Fact]
    public async Task Says_that_the_app_is_not_installed()
    {
        await using var bench = new ClientBench();

        var fault = await Assert.ThrowsAsync<HoopAIAuthorizationException>(() => bench.Hoop.ForLocation("elsewhere").GetAsync().Within());

        Assert.Equal(AuthorizationFailure.NotInstalled, fault.Failure);
        Assert.Equal("elsewhere", fault.Installation!.Value.ResourceId);
        Assert.Empty(bench.Platform.Requests);
    }

    [Fact]
    public async Task Says_that_a_token_without_a_refresh_token_is_used_up()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync(TimeSpan.Zero, refreshToken: null);

        var fault = await Assert.ThrowsAsync<HoopAIAuthorizationException>(() => caller.GetAsync().Within());

        Assert.Equal(AuthorizationFailure.NoRefreshToken, fault.Failure);
    }

    [Fact]
    public async Task Refreshes_on_request_whatever_the_token_is_worth()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();

        var installation = await bench.Hoop.Authorization.RefreshAsync(ClientBench.Location).Within();
        await caller.GetAsync().Within();

        Assert.Equal(2, installation.Version);
        Assert.Equal("secret-access-1", bench.Platform.Calls.Single().Token);
    }

    [Fact]
    public async Task Leaves_a_token_of_somebody_else_alone()
    {
        await using var bench = new ClientBench();
        bench.Platform.Accepted = [];

        await Assert.ThrowsAsync<HoopAIUnauthorizedException>(() => bench.Hoop.ForPrivateIntegration(new Secret("secret-pit")).GetAsync().Within());
        await Assert.ThrowsAsync<HoopAIUnauthorizedException>(() => bench.Hoop.ForToken(new Secret("secret-raw"), ClientBench.Location).GetAsync().Within());

        Assert.Equal(["secret-pit", "secret-raw"], bench.Platform.Requests.Select(request => request.Token));
    }

    [Fact]
    public async Task Does_not_send_again_what_can_be_sent_once_only()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        bench.Platform.Accepted = ["secret-access-1"];
        var content = new StreamContent(new MemoryStream("once"u8.ToArray()));

        await Assert.ThrowsAsync<HoopAIUnauthorizedException>(() => caller.PostAsync(content).Within());

        Assert.Single(bench.Platform.Calls);
    }

    [Fact]
    public async Task Is_not_counted_as_a_fault_when_the_platform_refuses_other_things()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        bench.Platform.AnswerInTurn(HttpStatusCode.Forbidden);

        await Assert.ThrowsAsync<HoopAIForbiddenException>(() => caller.GetAsync().Within());

        Assert.Equal(0, bench.Platform.TokenRequests);
    }
}
