using System.Net;
using System.Text;
using System.Text.Json;

namespace HoopAI.Sandbox.Tests.Faults;

public sealed class FaultTests : SandboxTest
{
    private string? _token;

    private JournalEntry Last => Platform.Journal.Entries[^1];

    [Fact]
    public async Task Strikes_as_often_as_ordered_and_only_where_ordered()
    {
        var rule = Platform.Faults.Add(Fault.Error(503), "contacts.get-contacts", times: 2);

        await ExpectAsync(HttpStatusCode.OK, await GetAsync("users/?locationId=" + SandboxSeed.LocationId, Token()));
        await ExpectAsync(HttpStatusCode.ServiceUnavailable, await CallAsync());
        await ExpectAsync(HttpStatusCode.ServiceUnavailable, await CallAsync());
        await ExpectAsync(HttpStatusCode.OK, await CallAsync());

        Assert.Equal((2, 0), (rule.Hits, rule.Left));
        Assert.Empty(Platform.Faults.Rules);
    }

    [Theory]
    [InlineData("/contacts/*", true)]
    [InlineData("/contacts/", true)]
    [InlineData("/users/*", false)]
    public async Task Strikes_by_pattern_of_the_path(string path, bool strikes)
    {
        Platform.Faults.Add(Fault.Error(500), new FaultTarget { Method = "GET", Path = path });

        Assert.Equal(strikes ? HttpStatusCode.InternalServerError : HttpStatusCode.OK, (await CallAsync()).StatusCode);
    }

    [Fact]
    public async Task An_error_before_processing_is_neither_counted_nor_processed()
    {
        Platform.RespondOnceWith(Fault.Error(500));

        var answer = await ExpectAsync(HttpStatusCode.InternalServerError, await CallAsync());

        Assert.Equal(500, answer.GetProperty("statusCode").GetInt32());
        Assert.Equal((false, false, "status 500"), (Last.Counted, Last.Processed, Last.Fault));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Resets_the_connection_before_or_after_processing(bool after)
    {
        Platform.RespondOnceWith(after ? Fault.ResetAfterProcessing() : Fault.Reset());

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => CreateAsync());

        Assert.Contains("reset", exception.ToString(), StringComparison.OrdinalIgnoreCase);
        var entry = await Platform.Journal.WaitForAsync(candidate => candidate.Operation == "contacts.create-contact" && candidate.Outcome != JournalOutcome.Pending, Soon);
        Assert.Equal((after, JournalOutcome.Dropped, (int?)null), (entry.Processed, entry.Outcome, entry.Status));
    }

    [Fact]
    public async Task Closes_the_connection_without_an_answer()
    {
        Platform.RespondOnceWith(Fault.NoAnswer());

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => CreateAsync());

        Assert.Equal(HttpRequestError.ResponseEnded, exception.HttpRequestError);
    }

    [Fact]
    public async Task Sends_bytes_that_are_no_http()
    {
        Platform.RespondOnceWith(Fault.Garbage());

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => CallAsync());

        Assert.Equal(HttpRequestError.InvalidResponse, exception.HttpRequestError);
    }

    [Fact]
    public async Task Cuts_the_body_in_the_middle()
    {
        Platform.RespondOnceWith(Fault.TruncatedBody());
        using var request = Request();

        using var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var read = Record.ExceptionAsync(() => response.Content.ReadAsByteArrayAsync());
        Assert.True(await read is not null, $"{Last} {response.Content.Headers.ContentLength}");
    }

    [Fact]
    public async Task Sends_the_body_drop_by_drop()
    {
        Platform.RespondOnceWith(Fault.SlowBody(TimeSpan.FromSeconds(1), 4000));
        using var request = Request();

        using var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var body = response.Content.ReadAsByteArrayAsync();
        while (!body.IsCompleted)
        {
            await Task.WhenAny(body, Clock.WhenTimersAsync(1, Soon));
            Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(45, JsonSerializer.Deserialize<JsonElement>(await body).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Sends_html_huge_empty_and_invalid_bodies_and_wrong_content_types()
    {
        Platform.RespondOnceWith(Fault.Html());
        Platform.RespondOnceWith(Fault.HugeBody());
        Platform.RespondOnceWith(Fault.EmptyBody());
        Platform.RespondOnceWith(Fault.InvalidJson());
        Platform.RespondOnceWith(Fault.WrongContentType());

        var html = await CallAsync();
        Assert.Equal((HttpStatusCode.BadGateway, "text/html"), (html.StatusCode, html.Content.Headers.ContentType?.MediaType));
        Assert.Equal(5_000_000, (await (await CallAsync()).Content.ReadAsByteArrayAsync()).Length);
        Assert.Empty(await (await CallAsync()).Content.ReadAsByteArrayAsync());
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<JsonElement>("{\"contact\": {\"id\": \""));
        Assert.Equal("{\"contact\": {\"id\": \"", await (await CallAsync()).Content.ReadAsStringAsync());
        var wrong = await CallAsync();
        Assert.Equal("text/plain", wrong.Content.Headers.ContentType?.MediaType);
        Assert.True((await JsonAsync(wrong)).TryGetProperty("contacts", out _));
    }

    [Theory]
    [InlineData("2", true)]
    [InlineData("Wed, 21 Oct 2015 07:28:00 GMT", true)]
    [InlineData("soon", false)]
    [InlineData(null, false)]
    public async Task Answers_429_with_any_retry_after_and_with_or_without_the_limit_headers(string? retryAfter, bool headers)
    {
        Platform.RespondOnceWith(Fault.TooManyRequests(retryAfter, headers));

        var response = await CallAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(retryAfter, response.Headers.NonValidated.TryGetValues("Retry-After", out var values) ? values.ToString() : null);
        Assert.Equal(headers, response.Headers.Contains("X-RateLimit-Remaining"));
    }

    [Theory]
    [InlineData(PlatformTexts.InvalidToken)]
    [InlineData(PlatformTexts.InvalidJwt)]
    [InlineData(PlatformTexts.WrongScope)]
    [InlineData(PlatformTexts.UnknownRoute)]
    public async Task Answers_401_in_every_wording(string text)
    {
        Platform.RespondOnceWith(Fault.Unauthorized(text));

        Assert.Equal(text, await MessageAsync(HttpStatusCode.Unauthorized, await CallAsync()));
    }

    [Fact]
    public async Task Comes_late_by_the_sandboxs_clock()
    {
        Platform.RespondOnceWith(Fault.Late(TimeSpan.FromMinutes(2)));
        var call = CallAsync();

        await Clock.WhenTimersAsync(1, Soon);
        Assert.False(call.IsCompleted);
        Clock.Advance(TimeSpan.FromMinutes(2));

        await ExpectAsync(HttpStatusCode.OK, await call);
    }

    [Fact]
    public async Task Holds_a_request_before_it_is_processed()
    {
        using var gate = Platform.HoldNext("contacts.create-contact");
        var call = CreateAsync();

        var entry = await gate.Arrived.WaitAsync(Soon);
        Assert.False(entry.Processed);
        Assert.Equal(JournalOutcome.Pending, entry.Outcome);
        gate.Release();

        await ExpectAsync(HttpStatusCode.Created, await call);
        Assert.True(entry.Processed);
    }

    [Fact]
    public async Task Holds_back_an_answer()
    {
        using var gate = Platform.HoldNext(FaultTarget.TokenEndpoint, HoldPoint.BeforeAnswer);
        var old = Platform.Install();
        var first = RefreshAsync(old.RefreshToken);

        Assert.True((await gate.Arrived.WaitAsync(Soon)).Processed);
        var second = await JsonAsync(await RefreshAsync(old.RefreshToken));
        gate.Release();

        Assert.Equal(second.GetProperty("refresh_token").GetString(), (await JsonAsync(await first)).GetProperty("refresh_token").GetString());
    }

    [Fact]
    public async Task A_held_request_whose_client_goes_away_is_never_processed()
    {
        using var gate = Platform.HoldNext("contacts.create-contact");
        using var cancel = new CancellationTokenSource();
        var call = CreateAsync(cancel.Token);
        var entry = await gate.Arrived.WaitAsync(Soon);

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await Platform.Journal.WaitForAsync(candidate => candidate == entry && candidate.Outcome == JournalOutcome.Dropped, Soon);
        gate.Release();

        Assert.False(entry.Processed);
    }

    [Fact]
    public async Task Stopping_does_not_wait_for_held_requests()
    {
        var platform = await HoopAISandbox.StartAsync();
        var gate = platform.HoldNext();
        var call = Http.GetAsync(new Uri(platform.BaseAddress, "contacts/"));
        await gate.Arrived.WaitAsync(Soon);

        await platform.DisposeAsync().AsTask().WaitAsync(Soon);

        await Record.ExceptionAsync(() => call);
    }

    private string Token() => _token ??= Platform.Install().AccessToken;

    private HttpRequestMessage Request() => new(HttpMethod.Get, $"contacts/?limit=100&locationId={SandboxSeed.LocationId}")
    {
        Headers = { { "Authorization", $"Bearer {Token()}" }, { "Version", "2021-07-28" } },
    };

    private async Task<HttpResponseMessage> CallAsync()
    {
        using var request = Request();
        return await Http.SendAsync(request);
    }

    private async Task<HttpResponseMessage> CreateAsync(CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "contacts/")
        {
            Headers = { { "Authorization", $"Bearer {Token()}" }, { "Version", "2021-07-28" } },
            Content = new StringContent($$"""{"locationId":"{{SandboxSeed.LocationId}}"}""", Encoding.UTF8, "application/json"),
        };
        return await Http.SendAsync(request, cancellationToken);
    }
}
