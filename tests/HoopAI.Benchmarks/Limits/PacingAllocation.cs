using System.Net;
using HoopAI.Client;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Benchmarks.Limits;

/// <summary>What a paced call allocates beyond one that is not paced, where nobody has to wait.</summary>
internal static class PacingAllocation
{
    private const int Calls = 20_000;

    public static async Task<LimitFigure> RunAsync()
    {
        var (paced, free) = (await BytesPerCallAsync(true), await BytesPerCallAsync(false));
        return new LimitFigure(
            "bytes of a call", "none", 0, 2 * Calls, 0, 0,
            new Dictionary<string, double> { ["paced"] = paced, ["notPaced"] = free, ["difference"] = Math.Round(paced - free, 2) },
            paced - free < 1);
    }

    /// <summary>The answers are there at once, so that everything happens on this thread.</summary>
    private static async Task<double> BytesPerCallAsync(bool isPaced)
    {
        await using var client = new LimitedClient(new Uri("https://platform.test"), builder =>
        {
            builder.AddInMemoryTokenStore();
            builder.Services.PostConfigure<HoopAIOptions>(options => (options.RateLimits.Enabled, options.RateLimits.Max, options.RateLimits.DailyLimit) = (isPaced, 100_000, int.MaxValue));
            builder.ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(() => new AtOnce()));
        });
        var caller = client.Of("location-000", "token");
        await CallAsync(caller, 2 * Calls);
        var before = GC.GetAllocatedBytesForCurrentThread();
        CallAsync(caller, Calls).GetAwaiter().GetResult();
        return Math.Round((double)(GC.GetAllocatedBytesForCurrentThread() - before) / Calls, 2);
    }

    private static async Task CallAsync(HoopAICaller caller, int calls)
    {
        for (var i = 0; i < calls; i++)
        {
            await caller.Locations.GetLocationAsync("location-000");
        }
    }

    private sealed class AtOnce : HttpMessageHandler
    {
        private static readonly byte[] Body = "{\"location\":{\"id\":\"location-000\"}}"u8.ToArray();

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Body) { Headers = { ContentType = new("application/json") } } });
    }
}
