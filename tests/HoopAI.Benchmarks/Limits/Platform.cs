using HoopAI.Sandbox;

namespace HoopAI.Benchmarks.Limits;

/// <summary>A sandbox that enforces the limits strictly, some random time after a request has arrived; its journal is the judge.</summary>
internal sealed class Platform : IAsyncDisposable
{
    private const int Seed = 4;
    private readonly HoopAISandbox _sandbox;

    private Platform(HoopAISandbox sandbox) => _sandbox = sandbox;

    public Uri BaseAddress => _sandbox.BaseAddress;

    public RateLimitSettings Settings => _sandbox.Limits.Settings;

    public static async Task<Platform> StartAsync(LimitWindow window, int delayMilliseconds) => new(await HoopAISandbox.StartAsync(new SandboxOptions
    {
        Seed = Seed,
        Limits = new RateLimitSettings { Window = window, CountingDelay = TimeSpan.FromMilliseconds(delayMilliseconds) },
    }));

    /// <summary>A location with the app on it, and its access token.</summary>
    public string Install(string locationId)
    {
        _sandbox.Locations.Add(locationId);
        return _sandbox.Install(locationId).AccessToken;
    }

    /// <summary>A request of somebody else's.</summary>
    public bool Spend(string locationId) => _sandbox.Limits.Spend(SandboxSeed.ClientId, locationId);

    public Arrivals ArrivalsOf(string locationId) => new(
        [.. _sandbox.Journal.Entries.Where(entry => entry.ResourceId == locationId && entry.Outcome != JournalOutcome.Pending)], Settings.Max, Settings.Interval);

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();
}
