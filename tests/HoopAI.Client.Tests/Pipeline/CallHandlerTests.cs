using System.Net;
using HoopAI.Client.Pipeline;
using HoopAI.Client.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.Tests.Pipeline;

public sealed class CallHandlerTests
{
    [Fact]
    public async Task Is_the_one_handler_of_ours_and_stands_before_the_apps_own()
    {
        await using var bench = new ClientBench();
        var ours = new List<Type>();
        var handler = bench.Services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler("HoopAI.Client");
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            ours.Add(handler.GetType());
            handler = inner;
        }

        Assert.Equal([typeof(CallHandler)], ours.Where(type => type.Assembly == typeof(CallHandler).Assembly));
    }

    [Fact]
    public async Task Gives_a_resend_a_permit_of_its_own()
    {
        await using var bench = new ClientBench(options => options.RateLimits.Max = 1);
        var caller = await bench.InstallAsync();
        bench.Platform.Accepted = ["secret-access-1"];

        var call = caller.GetAsync();
        await bench.Time.SomebodyWaits(TimeSpan.FromSeconds(10));
        Assert.Single(bench.Platform.Calls);
        bench.Time.Advance(TimeSpan.FromSeconds(10));
        await call.Within();

        Assert.Equal(2, bench.Platform.Calls.Count());
    }

    [Fact]
    public async Task Reads_the_token_after_the_wait_for_a_permit()
    {
        await using var bench = new ClientBench(options => options.RateLimits.Max = 1);
        var caller = await bench.InstallAsync();
        await caller.GetAsync().Within();

        var waiting = caller.GetAsync();
        await bench.Time.SomebodyWaits(TimeSpan.FromSeconds(10));
        await bench.Hoop.Authorization.RefreshAsync(ClientBench.Location).Within();
        bench.Time.Advance(TimeSpan.FromSeconds(10));
        await waiting.Within();

        Assert.Equal(["secret-access-0", "secret-access-1"], bench.Platform.Calls.Select(call => call.Token));
    }

    [Fact]
    public async Task Gives_a_permit_back_when_there_is_no_token_to_send()
    {
        await using var bench = new ClientBench(options => options.RateLimits.Max = 1);
        var caller = bench.Hoop.ForLocation("loc1");
        await Assert.ThrowsAsync<HoopAIAuthorizationException>(() => caller.GetAsync().Within());
        await bench.InstallAsync();

        await caller.GetAsync().Within();
    }

    [Fact]
    public async Task Sends_the_version_that_the_call_asks_for()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();

        await caller.GetAsync().Within();
        await caller.With(new CallOptions { Version = "v3" }).GetAsync().Within();

        Assert.Equal(["2021-07-28", "v3"], bench.Platform.Calls.Select(call => call.Version));
    }

    [Fact]
    public async Task Carries_requests_of_the_apps_own_too()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        bench.Platform.Accepted = ["secret-access-1"];
        using var client = caller.CreateHttpClient();

        using var response = await client.GetAsync("/not/documented").Within();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1, bench.Platform.TokenRequests);
    }

    [Fact]
    public async Task Takes_the_token_nowhere_but_to_the_platform()
    {
        await using var bench = new ClientBench();
        var caller = await bench.InstallAsync();
        using var client = caller.CreateHttpClient();

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetAsync(new Uri("https://elsewhere.test/")).Within());

        Assert.Empty(bench.Platform.Requests);
    }
}
