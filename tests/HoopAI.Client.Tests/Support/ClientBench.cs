using System.Net;
using System.Text;
using System.Text.Json;
using HoopAI.Client.Runtime;
using HoopAI.Client.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HoopAI.Client.Tests.Support;

/// <summary>A client as an app registers it, with a platform, a store, a clock and a journal that a test can hold.</summary>
internal sealed class ClientBench : IAsyncDisposable
{
    public const string ClientId = "app1";
    public const string ClientSecret = "secret-client";
    public static readonly HoopAIResource Location = HoopAIResource.Location("loc1");

    private readonly ServiceProvider _provider;

    public ClientBench(Action<HoopAIOptions>? configure = null, Action<IHoopAIBuilder>? build = null)
    {
        Platform = new FakePlatform(Journal);
        Memory = new InMemoryTokenStore(Time);
        Store = new WatchedStore(Memory, Journal);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IJitter>(new FixedJitter(0));
        services.AddSingleton<ITokenStore>(Store);
        var builder = services.AddHoopAI(options =>
        {
            options.ClientId = ClientId;
            options.ClientSecret = new Secret(ClientSecret);
            options.BaseAddress = new Uri("https://platform.test");
            configure?.Invoke(options);
        });
        builder.ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(() => Platform));
        build?.Invoke(builder);
        _provider = services.BuildServiceProvider();
        Hoop = _provider.GetRequiredService<IHoopAIClient>();
    }

    public Journal Journal { get; } = new();

    public ManualTime Time { get; } = new();

    public LogCollector Logs { get; } = new();

    public FakePlatform Platform { get; }

    public InMemoryTokenStore Memory { get; }

    public WatchedStore Store { get; }

    public IHoopAIClient Hoop { get; }

    public IServiceProvider Services => _provider;

    public InstallationKey Key { get; } = new(ClientId, ResourceKind.Location, "loc1");

    /// <summary>The app is installed on loc1; by our clock the token is good for so long.</summary>
    public async Task<HoopAICaller> InstallAsync(TimeSpan? life = null, string token = "secret-access-0", string? refreshToken = "secret-refresh-0")
    {
        await Memory.SaveInstallationAsync(Key, Pair(life, token, refreshToken), DateTimeOffset.MaxValue);
        return Hoop.ForLocation("loc1");
    }

    public TokenSet Pair(TimeSpan? life = null, string token = "secret-access-0", string? refreshToken = "secret-refresh-0") => new()
    {
        AccessToken = new Secret(token),
        RefreshToken = refreshToken is null ? null : new Secret(refreshToken),
        ExpiresAt = Time.GetUtcNow() + (life ?? TimeSpan.FromDays(1)),
        LocationId = "loc1",
        UserType = "Location",
    };

    public async ValueTask DisposeAsync() => await _provider.DisposeAsync();
}
