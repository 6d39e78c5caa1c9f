using HoopAI.Client.Tests.Support;
using HoopAI.Client.Tokens;
using HoopAI.Sandbox;

namespace HoopAI.Client.Tests.StateTable;

/// <summary>A platform that rotates as the real one does, a shared store, and the time that passes for both.</summary>
internal sealed class World : IAsyncDisposable
{
    public static readonly InstallationKey Location = new(SandboxSeed.ClientId, ResourceKind.Location, SandboxSeed.LocationId);
    private const string Token = "oauth.get-access-token";

    private readonly List<Process> _processes = [];

    private World(ManualTimeProvider clock, HoopAISandbox platform) => (Clock, Platform, Store) = (clock, platform, new InMemoryTokenStore(clock));

    public ManualTimeProvider Clock { get; }

    public HoopAISandbox Platform { get; }

    public InMemoryTokenStore Store { get; }

    /// <summary>The requests at the token endpoint, as the platform saw them.</summary>
    public IReadOnlyList<JournalEntry> TokenRequests => Platform.Journal.Of(Token);

    /// <summary>How often the platform replaced a pair: requests that replay one carry the same refresh token.</summary>
    public int Rotations => TokenRequests.Where(request => request.Status == 200).Select(request => request.Body).Distinct().Count();

    public static async Task<World> CreateAsync(SandboxOptions? options = null)
    {
        var clock = new ManualTimeProvider();
        return new World(clock, await HoopAISandbox.StartAsync((options ?? new SandboxOptions()) with { Clock = clock }));
    }

    /// <summary>The app is installed on the location, and its token has just expired by our clock.</summary>
    public Task<Installation> InstallExpiredAsync() => InstallAsync(SandboxSeed.LocationId, TimeSpan.Zero, DateTimeOffset.MaxValue).AsTask();

    public ValueTask<Installation> InstallAsync(string resource, TimeSpan life, DateTimeOffset dueAt)
    {
        var issued = Platform.Install(resource);
        var isCompany = issued.Installation.LocationId is null;
        var tokens = new TokenSet
        {
            AccessToken = new Secret(issued.AccessToken),
            RefreshToken = new Secret(issued.RefreshToken),
            ExpiresAt = Clock.GetUtcNow() + life,
            RefreshTokenExpiresAt = Clock.GetUtcNow().AddDays(365),
            UserType = isCompany ? "Company" : "Location",
            LocationId = issued.Installation.LocationId,
            CompanyId = issued.Installation.CompanyId,
        };
        return Store.SaveInstallationAsync(new InstallationKey(SandboxSeed.ClientId, isCompany ? ResourceKind.Company : ResourceKind.Location, resource), tokens, dueAt);
    }

    /// <summary>A process that lives.</summary>
    public Process Start(Action<HoopAIOptions>? configure = null) => Add(new Process(this, Clock, configure));

    /// <summary>A process whose time stands still until it is moved: one that is about to be killed or stopped.</summary>
    public Process StartDoomed() => Add(new Process(this, new ManualTimeProvider(Clock.GetUtcNow()), null));

    public async Task<Installation> StoredAsync() => (await Store.FindAsync(Location))!;

    /// <summary>Lets so many sweeps pass, each after the interval of two seconds.</summary>
    public async Task PassSweepsAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Clock.PassAsync(TimeSpan.FromSeconds(2)).Within();
        }
    }

    /// <summary>The installation can still be called and refreshed: nothing was lost.</summary>
    public async Task MustBeAliveAsync(Process process)
    {
        await process.CallAsync().Within();
        Platform.ExpireAccessTokens();
        await process.CallAsync().Within();
        Assert.Equal(InstallationState.Active, (await StoredAsync()).State);
    }

    public async ValueTask DisposeAsync()
    {
        await Platform.DisposeAsync();
        foreach (var process in _processes)
        {
            await process.EndAsync();
        }
    }

    private Process Add(Process process)
    {
        _processes.Add(process);
        return process;
    }
}
