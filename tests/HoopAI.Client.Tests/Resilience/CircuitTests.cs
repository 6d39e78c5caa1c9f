using System.Diagnostics.Metrics;
using System.Net;
using HoopAI.Client.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.Tests.Resilience;

public sealed class CircuitTests
{
    private static readonly TimeSpan Break = TimeSpan.FromSeconds(10);
    private static readonly CallOptions Once = new() { Attempts = 1 };

    [Fact]
    public async Task Opens_after_enough_outages_and_then_sends_nothing()
    {
        await using var bench = Create();
        var caller = (await bench.InstallAsync()).With(Once);
        await OpenAsync(bench, caller);

        var fault = await Assert.ThrowsAsync<HoopAICircuitOpenException>(() => caller.PostAsync().Within());

        Assert.Equal(4, bench.Platform.Calls.Count());
        Assert.Equal("contacts", fault.Group);
        Assert.Equal(Break, fault.RetryAfter);
        Assert.False(fault.MayHaveBeenProcessed);
        Assert.StartsWith("POST /contacts/ for location loc1 of app app1 was not sent: operations under /contacts have failed again and again lately", fault.Message, StringComparison.Ordinal);
        Assert.Contains(bench.Logs.Records, record => record.Contains("The circuit of contacts is open: nothing is sent to these operations for 00:00:10. Last fault: 503 ServiceUnavailable.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stops_one_group_of_operations_and_no_other()
    {
        await using var bench = Create();
        var caller = (await bench.InstallAsync()).With(Once);
        await OpenAsync(bench, caller);
        using var client = caller.CreateHttpClient();

        using var other = await client.GetAsync("/calendars/").Within();

        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        await Assert.ThrowsAsync<HoopAICircuitOpenException>(() => client.GetAsync("/contacts/anything").Within());
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task Stays_closed_whatever_the_platform_itself_refuses(HttpStatusCode status)
    {
        await using var bench = Create(options => options.RateLimits.Enabled = false);
        var caller = (await bench.InstallAsync()).With(Once);
        bench.Platform.Answer = (_, _) => Task.FromResult(FakePlatform.Error(status, "The token is not authorized for this scope."));

        for (var i = 0; i < 8; i++)
        {
            await Assert.ThrowsAnyAsync<HoopAIApiException>(() => caller.GetAsync().Within());
        }

        Assert.Equal(8, bench.Platform.Calls.Count());
    }

    [Fact]
    public async Task Stays_closed_while_calls_wait_for_a_permit_in_vain()
    {
        await using var bench = Create(options => (options.RateLimits.Max, options.RateLimits.Interval) = (1, TimeSpan.FromMinutes(10)));
        var caller = await bench.InstallAsync();
        await caller.GetAsync().Within();
        var waiting = Enumerable.Range(0, 8).Select(_ => caller.With(new CallOptions { Deadline = TimeSpan.FromSeconds(5) }).GetAsync()).ToList();
        foreach (var call in waiting)
        {
            await Assert.ThrowsAsync<HoopAIRateLimitedException>(() => call.Within());
        }

        bench.Time.Advance(TimeSpan.FromMinutes(10));
        await caller.GetAsync().Within();
    }

    [Fact]
    public async Task Counts_connections_that_fail()
    {
        await using var bench = Create();
        var caller = (await bench.InstallAsync()).With(Once);
        bench.Platform.Answer = (_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused");
        for (var i = 0; i < 4; i++)
        {
            await Assert.ThrowsAsync<HoopAITransportException>(() => caller.GetAsync().Within());
        }

        var open = await Assert.ThrowsAsync<HoopAICircuitOpenException>(() => caller.GetAsync().Within());

        Assert.Equal(Break, open.RetryAfter);
    }

    [Fact]
    public async Task Sends_a_call_again_when_its_time_has_come_if_the_deadline_allows()
    {
        await using var bench = Create();
        var caller = await bench.InstallAsync();
        await OpenAsync(bench, caller.With(Once));

        var call = caller.PostAsync();
        await bench.Time.PassAsync(Break);
        await call.Within();

        await Assert.ThrowsAsync<HoopAIServerException>(async () =>
        {
            await OpenAsync(bench, caller.With(Once));
            bench.Time.Advance(Break);
            bench.Platform.AnswerInTurn(HttpStatusCode.ServiceUnavailable);
            await caller.With(Once).GetAsync().Within();
        });
        await Assert.ThrowsAsync<HoopAICircuitOpenException>(() => caller.With(new CallOptions { Deadline = TimeSpan.FromSeconds(9) }).GetAsync().Within());
    }

    [Fact]
    public async Task Lets_one_attempt_find_out_and_opens_again_when_that_is_cancelled()
    {
        await using var bench = Create();
        var caller = (await bench.InstallAsync()).With(Once);
        await OpenAsync(bench, caller);
        bench.Time.Advance(Break);
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bench.Platform.Answer = async (_, cancellationToken) =>
        {
            arrived.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK);
        };
        using var cancelled = new CancellationTokenSource();
        var probe = caller.GetAsync(cancelled.Token);
        await arrived.Task.Within();

        var beside = await Assert.ThrowsAsync<HoopAICircuitOpenException>(() => caller.GetAsync().Within());
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => probe.Within());
        var after = await Assert.ThrowsAsync<HoopAICircuitOpenException>(() => caller.GetAsync().Within());

        Assert.Equal((TimeSpan.Zero, Break), (beside.RetryAfter, after.RetryAfter));
    }

    [Fact]
    public async Task Never_stops_a_refresh()
    {
        await using var bench = Create();
        var caller = (await bench.InstallAsync()).With(Once);
        using var client = caller.CreateHttpClient();
        bench.Platform.AnswerInTurn([.. Enumerable.Repeat(HttpStatusCode.BadGateway, 4)]);
        for (var i = 0; i < 4; i++)
        {
            (await client.GetAsync("/oauth/installedLocations").Within()).Dispose();
        }

        await Assert.ThrowsAsync<HoopAICircuitOpenException>(() => client.GetAsync("/oauth/installedLocations").Within());
        await bench.Hoop.Authorization.RefreshAsync(ClientBench.Location).Within();

        Assert.Equal(1, bench.Platform.TokenRequests);
    }

    [Fact]
    public async Task Counts_its_turns()
    {
        await using var bench = Create();
        var turns = new List<string>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, self) => Enable(instrument, self, bench) };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => turns.Add(string.Join(' ', tags.ToArray().Skip(1).Select(tag => tag.Value))));
        listener.Start();
        var caller = (await bench.InstallAsync()).With(Once);

        await OpenAsync(bench, caller);
        bench.Time.Advance(Break);
        await caller.GetAsync().Within();

        Assert.Equal(["contacts open", "contacts half-open", "contacts closed"], turns);
    }

    [Fact]
    public async Task Is_not_there_unless_the_app_wants_it()
    {
        await using var bench = new ClientBench();
        var caller = (await bench.InstallAsync()).With(Once);
        bench.Platform.AnswerInTurn([.. Enumerable.Repeat(HttpStatusCode.ServiceUnavailable, 50)]);
        for (var i = 0; i < 50; i++)
        {
            await Assert.ThrowsAsync<HoopAIServerException>(() => caller.GetAsync().Within());
        }
    }

    private static ClientBench Create(Action<HoopAIOptions>? configure = null) => new(options =>
    {
        options.CircuitBreaker.Enabled = true;
        options.CircuitBreaker.MinimumThroughput = 4;
        configure?.Invoke(options);
    });

    private static async Task OpenAsync(ClientBench bench, HoopAICaller caller)
    {
        bench.Platform.AnswerInTurn([.. Enumerable.Repeat(HttpStatusCode.ServiceUnavailable, 4)]);
        for (var i = 0; i < 4; i++)
        {
            await Assert.ThrowsAsync<HoopAIServerException>(() => caller.GetAsync().Within());
        }
    }

    private static void Enable(Instrument instrument, MeterListener listener, ClientBench bench)
    {
        if (instrument.Name == "hoopai.client.circuit.transitions" && instrument.Meter.Scope == bench.Services.GetRequiredService<IMeterFactory>())
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }
}
