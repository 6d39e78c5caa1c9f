using HoopAI.Client.Testing.Engines;
using HoopAI.Client.Testing.Engines.InProcess;
using HoopAI.Client.Testing.Engines.WireMock;
using HoopAI.Client.Tokens;
using HoopAI.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace HoopAI.Client.Testing;

/// <summary>
/// A platform for one test: in process, or on a WireMock. It answers what the test says (<c>platform.OnGetContact("id").Returns(contact)</c>), the app is
/// installed on it, and it knows what arrived. Platforms do not see one another: tests may run side by side.
/// </summary>
/// <remarks>
/// Each operation has one method, <c>On</c> and its name in the client, in two places: on the platform itself, where the module's namespace is imported
/// (<c>using HoopAI.Client.Contacts;</c>), and in the module's group (<c>platform.Contacts.OnGetContact()</c>), for a file that imports two modules with an
/// operation of the same name.
/// </remarks>
public sealed partial class HoopAITestPlatform : IAsyncDisposable
{
    /// <summary>Requests in 10 seconds that no test sends.</summary>
    internal const int NoLimit = 100_000;

    private readonly HoopAITestPlatformOptions _options;
    private readonly List<ServiceProvider> _clients = [];

    private HoopAITestPlatform(HoopAITestPlatformOptions options, IStubEngine engine)
    {
        _options = options;
        Engine = engine;
        TokenStore = new InMemoryTokenStore(options.Clock);
    }

    /// <summary>Where it answers.</summary>
    public Uri BaseAddress => Engine.BaseAddress;

    /// <summary>The location on which the app is installed.</summary>
    public string LocationId => _options.LocationId;

    /// <summary>The company on which the app is installed.</summary>
    public string CompanyId => _options.CompanyId;

    /// <summary>The tokens of the installed app. Clients that are registered with this platform share it.</summary>
    public ITokenStore TokenStore { get; }

    /// <summary>The clock that the test moves; null where it goes by the system's (<see cref="HoopAITestPlatformOptions.Clock"/>).</summary>
    public ManualTimeProvider? Clock => _options.Clock;

    /// <summary>In process: the sandbox beneath, for what goes beyond single answers (accounts, limits, gates). Null on a WireMock.</summary>
    public HoopAISandbox? Sandbox => (Engine as SandboxEngine)?.Sandbox;

    internal IStubEngine Engine { get; }

    /// <summary>Starts a platform in this process. It checks tokens, limits and requests as the sandbox does; what is not stubbed, the sandbox answers.</summary>
    /// <param name="options">How it behaves; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<HoopAITestPlatform> StartAsync(HoopAITestPlatformOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new HoopAITestPlatformOptions();
        return await InstallAsync(options, await SandboxEngine.StartAsync(options, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>Makes a platform on a WireMock (3.x) that runs already: below a path of its own, so that others can use the same WireMock at the same time.</summary>
    /// <param name="wireMock">Its address, without <c>/__admin</c>. The client wants HTTPS, or this machine.</param>
    /// <param name="options">How it behaves; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="HttpRequestException">Nobody answers there.</exception>
    /// <exception cref="InvalidOperationException">Who answers there is no WireMock.</exception>
    public static async Task<HoopAITestPlatform> ConnectAsync(Uri wireMock, HoopAITestPlatformOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(wireMock);
        options ??= new HoopAITestPlatformOptions();
        return await InstallAsync(options, await WireMockEngine.ConnectAsync(wireMock, options, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>Points a client here: <c>services.AddHoopAI(platform.Configure)</c>. <c>services.AddHoopAITestPlatform(platform)</c> brings the installation's tokens too.</summary>
    /// <param name="options">The client's options; address, client id and secret are set, and the limits where the platform has none.</param>
    public void Configure(HoopAIOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ClientId = SandboxSeed.ClientId;
        options.ClientSecret = new Secret(SandboxSeed.ClientSecret);
        options.BaseAddress = BaseAddress;
        options.AuthorizationPage = new Uri(BaseAddress, "/oauth/chooselocation");
        if (!_options.HasRateLimits)
        {
            options.RateLimits.Max = NoLimit;
        }
    }

    /// <summary>A client of the installed app, for the simplest case. It lives as long as this platform.</summary>
    /// <param name="configure">Changes its options; null for none.</param>
    public IHoopAIClient CreateClient(Action<HoopAIOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddHoopAITestPlatform(this);
        services.Configure(configure ?? (static _ => { }));
        var provider = services.BuildServiceProvider();
        lock (_clients)
        {
            _clients.Add(provider);
        }

        return provider.GetRequiredService<IHoopAIClient>();
    }

    /// <summary>
    /// Lets everything that is not stubbed be answered with something that fits its schema. In process that is so without this call; a WireMock needs its
    /// default stubs for it, and answers 404 until they are loaded.
    /// </summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">The platform is strict.</exception>
    /// <exception cref="DirectoryNotFoundException">The default stubs are not where <see cref="HoopAITestPlatformOptions.DefaultStubsFolder"/> says.</exception>
    public Task LoadDefaultsAsync(CancellationToken cancellationToken = default) => _options.IsStrict
        ? throw new InvalidOperationException("A strict platform answers nothing by default: leave out LoadDefaultsAsync, or IsStrict.")
        : Engine.LoadDefaultsAsync(cancellationToken);

    /// <summary>Every request that arrived, oldest first: token requests, and those that the client repeats, too.</summary>
    public IReadOnlyList<ReceivedCall> ReceivedCalls() => Engine.ReceivedCalls(null);

    /// <summary>Strict: throws if something was called that no stub is for.</summary>
    /// <exception cref="HoopAITestException">The message says what was called, and what was stubbed.</exception>
    public void VerifyNoUnexpectedCalls()
    {
        if (Engine.TakeUnexpectedCalls() is { Count: > 0 } calls)
        {
            throw new HoopAITestException(UnexpectedCalls.Describe(calls, Engine.Stubs));
        }
    }

    /// <summary>Ends it and the clients that it made. On a WireMock, the test's stubs and requests are removed.</summary>
    /// <exception cref="HoopAITestException">It is strict, and something was called that no stub is for, and <see cref="VerifyNoUnexpectedCalls"/> has not said so yet.</exception>
    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
        {
            await client.DisposeAsync().ConfigureAwait(false);
        }

        _clients.Clear();
        try
        {
            VerifyNoUnexpectedCalls();
        }
        finally
        {
            await Engine.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task<HoopAITestPlatform> InstallAsync(HoopAITestPlatformOptions options, IStubEngine engine)
    {
        var platform = new HoopAITestPlatform(options, engine);
        (ResourceKind Kind, string Id)[] resources = [(ResourceKind.Location, options.LocationId), (ResourceKind.Company, options.CompanyId)];
        foreach (var (kind, id) in resources)
        {
            var key = new InstallationKey(SandboxSeed.ClientId, kind, id);
            await platform.TokenStore.SaveInstallationAsync(key, engine.Install(kind, id), DateTimeOffset.MaxValue).ConfigureAwait(false);
        }

        return platform;
    }
}
