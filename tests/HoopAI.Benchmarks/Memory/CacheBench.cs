using HoopAI.Client;
using HoopAI.Client.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Benchmarks.Memory;

/// <summary>
/// What the client keeps of each location. Budgets are made first, by calls with raw tokens, which are kept nowhere; then the same locations are called through
/// their installations, which find those budgets: what is added are the cached tokens.
/// </summary>
internal sealed class CacheBench : IAsyncDisposable
{
    private const string App = "6630e1f5a9c1b2d3-lx1abcde";

    /// <summary>More than an interval, and than what the client waits before it takes a resource for idle.</summary>
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(3);

    private readonly BenchClock _time = new();
    private readonly MemoryPlatform _platform = new();
    private readonly ServiceProvider _services;
    private readonly IHoopAIClient _hoop;

    public CacheBench()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_time);
        services.AddSingleton<ITokenStore>(new TokensOnDemand(_time));
        services.AddHoopAI(options => (options.ClientId, options.ClientSecret, options.BaseAddress) = (App, new Secret("unused"), new Uri("https://platform.test")))
            .ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(() => _platform));
        _services = services.BuildServiceProvider();
        _hoop = _services.GetRequiredService<IHoopAIClient>();
    }

    /// <summary>Bytes of an idle budget, for each of so many resources that were called so often each.</summary>
    public async Task<double> MeasureBudgetsAsync(int resources, int callsEach)
    {
        var token = new Secret("raw");
        return await MeasureAsync(resources, callsEach, id => _hoop.ForToken(token, HoopAIResource.Location(id)));
    }

    /// <summary>Bytes of a cached installation beyond those of its token; the same resources' budgets are there already.</summary>
    public async Task<double> MeasureInstallationsAsync(int resources) =>
        Math.Round(await MeasureAsync(resources, 1, id => _hoop.ForLocation(id)) - TokensOnDemand.TokenBytes, 1);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task<double> MeasureAsync(int resources, int callsEach, Func<string, HoopAICaller> callerOf)
    {
        // What is made once is no resource's.
        await CallAsync(callerOf, -1, 1);
        _time.Advance(LongEnough);
        var before = ManagedMemory.InUse();
        for (var i = 0; i < resources; i++)
        {
            await CallAsync(callerOf, i, callsEach);
        }

        _time.Advance(LongEnough);
        return Math.Round((double)(ManagedMemory.InUse() - before) / resources, 1);
    }

    private async Task CallAsync(Func<string, HoopAICaller> callerOf, int number, int calls)
    {
        _platform.NextLocation();
        var caller = callerOf(Ids.Location(number));
        for (var i = 0; i < calls; i++)
        {
            await caller.Locations.GetLocationAsync("location");
        }
    }
}
