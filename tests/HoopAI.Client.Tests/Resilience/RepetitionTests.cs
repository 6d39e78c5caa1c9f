using System.Net;
using System.Net.Http.Headers;
using HoopAI.Client.Tests.Support;

namespace HoopAI.Client.Tests.Resilience;

public sealed class RepetitionTests
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Sends_a_429_again_after_the_window()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        bench.Platform.AnswerInTurn(HttpStatusCode.TooManyRequests);

        var call = caller.GetAsync();
        await bench.Time.SomebodyWaits(Window);
        Assert.Single(bench.Platform.Calls);
        bench.Time.Advance(Window);
        await call.Within();

        Assert.Equal(2, bench.Platform.Calls.Count());
    }

    [Fact]
    public async Task Sends_a_POST_again_after_a_429_since_it_was_not_processed()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        bench.Platform.AnswerInTurn(HttpStatusCode.TooManyRequests);

        var call = caller.PostAsync();
        await bench.Time.PassAsync(Window);
        await call.Within();

        Assert.Equal(["""{"name":"a"}""", """{"name":"a"}"""], bench.Platform.Calls.Select(sent => sent.Body));
    }

    [Fact]
    public async Task Waits_as_long_as_Retry_After_asks()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        bench.Platform.Answer = (_, _) =>
        {
            bench.Platform.AnswerInTurn();
            var answer = FakePlatform.Error(HttpStatusCode.TooManyRequests, "slow down");
            answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(3));
            return Task.FromResult(answer);
        };

        var call = caller.GetAsync();
        await bench.Time.PassAsync(TimeSpan.FromSeconds(3));
        await call.Within();
    }

    [Fact]
    public async Task Says_429_at_once_when_the_wait_would_pass_the_deadline()
    {
        await using var bench = new ClientBench();
        var caller = (await bench.InstallAsync()).With(new CallOptions { Deadline = TimeSpan.FromSeconds(5) });
        bench.Platform.AnswerInTurn(HttpStatusCode.TooManyRequests);

        await Assert.ThrowsAsync<HoopAIRateLimitedException>(() => caller.GetAsync().Within());
    }

    [Fact]
    public async Task Does_not_wait_for_the_next_day()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        bench.Platform.Answer = (_, _) =>
        {
            var answer = FakePlatform.Error(HttpStatusCode.TooManyRequests, "Daily limit reached");
            answer.Headers.Add("X-RateLimit-Daily-Remaining", "0");
            return Task.FromResult(answer);
        };

        var fault = await Assert.ThrowsAsync<HoopAIDailyQuotaException>(() => caller.GetAsync().Within());

        Assert.Equal(0, fault.RateLimit!.Value.DailyRemaining);
        Assert.Single(bench.Platform.Calls);
    }

    [Fact]
    public async Task Counts_no_429_as_an_attempt()
    {
        await using var bench = new ClientBench();
        var caller = (await bench.InstallAsync()).With(new CallOptions { Attempts = 2 });
        bench.Platform.AnswerInTurn(HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable);

        var call = caller.GetAsync();
        for (var i = 0; i < 3; i++)
        {
            await bench.Time.PassAsync(Window);
        }

        await bench.Time.PassAsync(TimeSpan.FromMilliseconds(250));
        await call.Within();

        Assert.Equal(5, bench.Platform.Calls.Count());
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    [InlineData(HttpStatusCode.RequestTimeout)]
    public async Task Does_not_send_a_POST_again_that_may_have_been_processed(HttpStatusCode status)
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        bench.Platform.AnswerInTurn(status);

        var fault = await Assert.ThrowsAsync<HoopAIServerException>(() => caller.PostAsync().Within());

        Assert.Single(bench.Platform.Calls);
        Assert.Contains("look first whether it was processed", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_a_POST_again_that_the_caller_calls_safe()
    {
        await using var bench = new ClientBench();
        var caller = (await bench.InstallAsync()).With(new CallOptions { SafeToRepeat = true });
        bench.Platform.AnswerInTurn(HttpStatusCode.ServiceUnavailable);

        var call = caller.PostAsync();
        await bench.Time.PassAsync(TimeSpan.FromMilliseconds(250));
        await call.Within();

        Assert.Equal(2, bench.Platform.Calls.Count());
    }

    [Fact]
    public async Task Sends_a_GET_four_times_with_growing_pauses()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        bench.Platform.AnswerInTurn([.. Enumerable.Repeat(HttpStatusCode.BadGateway, 9)]);

        var call = caller.GetAsync();
        foreach (var pause in new[] { 250, 500, 1_000 })
        {
            await bench.Time.PassAsync(TimeSpan.FromMilliseconds(pause));
        }

        var fault = await Assert.ThrowsAsync<HoopAIServerException>(() => call.Within());
        Assert.Equal(HttpStatusCode.BadGateway, fault.Status);
        Assert.Equal(4, bench.Platform.Calls.Count());
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, typeof(HoopAIServerException))]
    [InlineData(HttpStatusCode.UnprocessableEntity, typeof(HoopAIValidationException))]
    [InlineData(HttpStatusCode.NotFound, typeof(HoopAINotFoundException))]
    public async Task Does_not_repeat_what_does_not_pass(HttpStatusCode status, Type type)
    {
        await using var bench = new ClientBench();
        var caller = (await bench.InstallAsync()).With(new CallOptions { SafeToRepeat = true });
        bench.Platform.AnswerInTurn(status);

        Assert.IsType(type, await Record.ExceptionAsync(() => caller.GetAsync().Within()));
        Assert.Single(bench.Platform.Calls);
    }

    [Fact]
    public async Task Sends_a_POST_again_that_never_left()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        bench.Platform.Answer = (_, _) =>
        {
            bench.Platform.AnswerInTurn();
            throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused");
        };

        var call = caller.PostAsync();
        await bench.Time.PassAsync(TimeSpan.FromMilliseconds(250));
        await call.Within();
    }

    [Fact]
    public async Task Does_not_send_a_POST_again_whose_connection_broke()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        bench.Platform.Answer = (_, _) => throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection was reset");

        var fault = await Assert.ThrowsAsync<HoopAITransportException>(() => caller.PostAsync().Within());

        Assert.True(fault.MayHaveBeenProcessed);
        Assert.IsType<HttpRequestException>(fault.InnerException);
        Assert.Single(bench.Platform.Calls);
    }

    [Fact]
    public async Task Sends_a_GET_again_whose_answer_broke_off()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        bench.Platform.Answer = (_, _) =>
        {
            bench.Platform.AnswerInTurn();
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new BreakingStream()) });
        };

        var call = caller.GetAsync();
        await bench.Time.PassAsync(TimeSpan.FromMilliseconds(250));
        await call.Within();

        Assert.Equal(2, bench.Platform.Calls.Count());
    }

    [Fact]
    public async Task Repeats_nothing_with_one_attempt()
    {
        await using var bench = new ClientBench();
        var caller = (await bench.InstallAsync()).With(new CallOptions { Attempts = 1 });
        bench.Platform.AnswerInTurn(HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests);

        await Assert.ThrowsAsync<HoopAIRateLimitedException>(() => caller.GetAsync().Within());

        Assert.Single(bench.Platform.Calls);
    }

    [Fact]
    public async Task Does_not_repeat_what_can_be_sent_once_only_and_says_so()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        bench.Platform.AnswerInTurn(HttpStatusCode.TooManyRequests);

        var fault = await Assert.ThrowsAsync<HoopAIRateLimitedException>(() => caller.PostAsync(new StreamContent(new MemoryStream([1]))).Within());

        Assert.Single(bench.Platform.Calls);
        Assert.EndsWith("It was not sent again, since its content can be read once only: give it as bytes, as a file, or as a stream that can seek.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_nothing_of_the_content_where_it_would_not_have_been_repeated_anyway()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        bench.Platform.AnswerInTurn(HttpStatusCode.ServiceUnavailable);

        var fault = await Assert.ThrowsAsync<HoopAIServerException>(() => caller.PostAsync(new StreamContent(new MemoryStream([1]))).Within());

        Assert.DoesNotContain("read once only", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repeats_an_object_that_the_app_sends_as_JSON()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        bench.Platform.AnswerInTurn(HttpStatusCode.TooManyRequests);

        var call = caller.PostAsync(System.Net.Http.Json.JsonContent.Create(new Dictionary<string, string> { ["name"] = "a" }));
        await bench.Time.PassAsync(Window);
        await call.Within();

        Assert.Equal(["""{"name":"a"}""", """{"name":"a"}"""], bench.Platform.Calls.Select(sent => sent.Body));
    }

    [Fact]
    public async Task Does_not_hammer_when_it_is_told_to_come_back_at_once()
    {
        await using var bench = new ClientBench(options => options.Retries.BaseDelay = TimeSpan.Zero);
        var caller = await bench.InstallAsync();
        bench.Platform.Answer = (_, _) =>
        {
            bench.Platform.AnswerInTurn();
            var answer = FakePlatform.Error(HttpStatusCode.TooManyRequests, "slow down");
            answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.Zero);
            return Task.FromResult(answer);
        };

        var call = caller.GetAsync();
        await bench.Time.PassAsync(TimeSpan.FromMilliseconds(100));
        await call.Within();
    }

    [Fact]
    public async Task Reads_the_date_of_a_Retry_After_by_the_platforms_clock()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        bench.Platform.Answer = (_, _) =>
        {
            bench.Platform.AnswerInTurn();
            var answer = FakePlatform.Error(HttpStatusCode.ServiceUnavailable, "later");
            answer.Headers.Date = bench.Time.GetUtcNow().AddHours(-1);
            answer.Headers.RetryAfter = new RetryConditionHeaderValue(answer.Headers.Date.Value.AddSeconds(7));
            return Task.FromResult(answer);
        };

        var call = caller.GetAsync();
        await bench.Time.PassAsync(TimeSpan.FromSeconds(7));
        await call.Within();
    }

    [Fact]
    public async Task Sends_an_empty_content_with_a_POST_or_DELETE_that_has_none()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();

        await caller.PostEmptyAsync().Within();
        using var client = caller.CreateHttpClient();
        using var deleted = await client.DeleteAsync("/anything").Within();
        using var response = await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/anything")).Within();

        Assert.All(bench.Platform.Calls, call => Assert.True(call.HasContent));
    }

    private sealed class BreakingStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("reset");

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => throw new IOException("reset");
    }
}
