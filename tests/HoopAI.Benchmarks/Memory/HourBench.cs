using HoopAI.Client;
using HoopAI.Client.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Benchmarks.Memory;

/// <summary>
/// An hour of an app's life by a clock that runs fast: two thousand locations, some busy for a minute, all called now and then; tokens run out and are refreshed,
/// calls are refused, repeated and fail. Memory is looked at every five minutes, once everything has been in use.
/// </summary>
internal sealed class HourBench : IAsyncDisposable
{
    private const string App = "6630e1f5a9c1b2d3-lx1abcde";
    private const int Locations = 2_000;
    private const int Busy = 20;
    private const int CallsOfABusyOne = 4;
    private const int CallsOfOthers = 40;
    private const int Seed = 7;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WarmUp = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan Sampling = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly BenchClock _time = new();
    private readonly Random _random = new(Seed);
    private readonly HourPlatform _platform = new(new Random(Seed));
    private readonly ServiceProvider _services;
    private readonly IHoopAIClient _hoop;
    private readonly List<Task> _underWay = [];
    private int[] _busy = [];

    private HourBench()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_time);
        services.AddHoopAI(options => (options.ClientId, options.ClientSecret, options.BaseAddress) = (App, new Secret("unused"), new Uri("https://platform.test")))
            .AddInMemoryTokenStore().ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(() => _platform));
        _services = services.BuildServiceProvider();
        _hoop = _services.GetRequiredService<IHoopAIClient>();
    }

    public static async Task<HourFigure> RunAsync()
    {
        await using var bench = new HourBench();
        await bench.InstallAsync();
        await bench.PassAsync(WarmUp);
        var samples = new List<double>();
        for (var passed = TimeSpan.Zero; passed < Hour; passed += Sampling)
        {
            await bench.PassAsync(Sampling);
            samples.Add(Math.Round(await bench.MemoryAsync() / 1e6, 3));
        }

        return new HourFigure(bench._platform.Calls, bench._platform.Faults, bench._platform.Tokens, samples);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task InstallAsync()
    {
        var store = _services.GetRequiredService<ITokenStore>();
        for (var i = 0; i < Locations; i++)
        {
            var tokens = new TokenSet
            {
                AccessToken = new Secret(new string('a', 1_000)), RefreshToken = new Secret(new string('r', 1_000)), LocationId = Ids.Location(i),
                ExpiresAt = _time.GetUtcNow().AddSeconds(_random.Next(60, 1_200)), CompanyId = "company",
            };
            await store.SaveInstallationAsync(new InstallationKey(App, ResourceKind.Location, Ids.Location(i)), tokens, DateTimeOffset.MaxValue);
        }
    }

    private async Task PassAsync(TimeSpan span)
    {
        for (var second = 0; second < (int)span.TotalSeconds; second++)
        {
            if (second % 60 == 0)
            {
                _busy = [.. Enumerable.Range(0, Busy).Select(_ => _random.Next(Locations))];
            }

            foreach (var location in _busy.SelectMany(location => Enumerable.Repeat(location, CallsOfABusyOne)))
            {
                Begin(location);
            }

            for (var i = 0; i < CallsOfOthers; i++)
            {
                Begin(_random.Next(Locations));
            }

            _time.Advance(Second);

            // Flights for tokens need a moment of real time.
            await Task.Yield();
            _underWay.RemoveAll(call => call.IsCompleted);
        }
    }

    private void Begin(int location)
    {
        var call = CallAsync(_hoop.ForLocation(Ids.Location(location)));
        if (!call.IsCompleted)
        {
            _underWay.Add(call);
        }
    }

    /// <summary>What is under way is brought to its end first: it is traffic, and no memory of the client's.</summary>
    private async Task<long> MemoryAsync()
    {
        while (_underWay.Count > 0)
        {
            _time.Advance(Second);
            await Task.Delay(1);
            _underWay.RemoveAll(call => call.IsCompleted);
        }

        return ManagedMemory.InUse();
    }

    private static async Task CallAsync(HoopAICaller caller)
    {
        try
        {
            await caller.Locations.GetLocationAsync("location");
        }
        catch (HoopAIException)
        {
            // Part of an app's life.
        }
    }
}
