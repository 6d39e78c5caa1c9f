using System.Collections.Concurrent;
using HoopAI.Client.Callers;
using HoopAI.Client.RateLimits;
using HoopAI.Client.Runtime;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.Pipeline;

/// <summary>What the callers of one client share: the handlers, the budgets, and the tokens of its installations.</summary>
internal sealed class ClientCore : IDisposable, IAsyncDisposable
{
    private readonly ConcurrentDictionary<InstallationKey, Lazy<InstallationTokens>> _installations = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly HttpMessageHandler _handler;
    private readonly RateBudgets _budgets;
    private readonly ITokenStore? _store;
    private readonly Lazy<ITokenFetcher> _fetcher;
    private readonly Lazy<ITokenEndpoint> _endpoint;

    public ClientCore(ClientServices services, HttpMessageHandler handler, ITokenStore? store)
    {
        (Services, _handler, _store) = (services, handler, store);
        _budgets = new RateBudgets(services.Options.RateLimits, services.Time);
        _fetcher = new Lazy<ITokenFetcher>(CreateFetcher);
        Http = CreateHttpClient(handler);
        _endpoint = new Lazy<ITokenEndpoint>(
            () => new TokenEndpoint(services.Options.ClientId, services.Options.ClientSecret!, services.Time, CreateTokenTransport));
    }

    public ClientServices Services { get; }

    /// <summary>What the generated classes send with; every request says itself who is calling.</summary>
    public HttpClient Http { get; }

    /// <summary>Only for a client with OAuth, which has a secret.</summary>
    public ITokenEndpoint TokenEndpoint => _endpoint.Value;

    /// <exception cref="InvalidOperationException">The client does without OAuth.</exception>
    public ITokenStore Store => _store ?? throw new InvalidOperationException(
        "This client has no token store, since HoopAIOptions.UsesOAuth is false. Set it to true, and register a store, to work with installations.");

    public InstallationKey KeyOf(HoopAIResource resource) => Services.Options.UsesOAuth
        ? new InstallationKey(Services.Options.ClientId, resource.Kind, resource.Id)
        : throw new InvalidOperationException(
            "This client works with private integration tokens and raw tokens only, since HoopAIOptions.UsesOAuth is false. Set it to true to work with installations.");

    public InstallationTokens TokensOf(InstallationKey key) => _installations.GetOrAdd(
        key,
        static (key, core) => new Lazy<InstallationTokens>(() => new InstallationTokens(
            key, core._fetcher.Value, core.Services.Options.TokenRefresh, core.Services.Time, core._ended.Token)),
        this).Value;

    public Caller InstallationCaller(HoopAIResource resource) => new InstallationCaller(TokensOf(KeyOf(resource)), _budgets.Of(resource));

    public Caller PrivateIntegrationCaller(Secret token) => new FixedTokenCaller(
        token, TokenKind.PrivateIntegration | TokenKind.Location | TokenKind.Company, null, _budgets.OfToken(token.Fingerprint));

    public Caller TokenCaller(Secret token, HoopAIResource resource) => new FixedTokenCaller(
        token, resource.Kind == ResourceKind.Company ? TokenKind.Company : TokenKind.Location, resource, _budgets.Of(resource));

    public HttpClient CreateHttpClient(Caller caller, CallOptions options) =>
        CreateHttpClient(new CallerHandler(caller, options, Services.Options.BaseAddress, _handler));

    /// <summary>
    /// Waits for the refreshes that are under way, up to a lease's life: to cut one off between the platform's answer and the save would be a crash of our own making.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        var flights = _installations.Values.Where(known => known.IsValueCreated).Select(known => known.Value.Flight).OfType<Task>().ToArray();
        if (flights.Length > 0)
        {
            await Task.WhenAll(flights).WaitAsync(Services.Options.TokenRefresh.LeaseDuration, Services.Time)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await _ended.CancelAsync().ConfigureAwait(false);
        Http.Dispose();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private HttpClient CreateHttpClient(HttpMessageHandler handler) => new(handler, disposeHandler: false)
    {
        BaseAddress = Services.Options.BaseAddress,
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>One attempt within its own timeout: whether it is repeated is the refresh's decision, which holds the lease.</summary>
    private CallerTransport CreateTokenTransport(IReadOnlyList<Secret> secrets, HoopAIResource? resource)
    {
        var timeout = Services.Options.TokenRefresh.RequestTimeout;
        return new CallerTransport(
            this,
            new TokenEndpointCaller(secrets, resource, _budgets.Unlimited),
            new CallOptions { Attempts = 1, AttemptTimeout = timeout, Deadline = timeout });
    }

    private TokenFetcher CreateFetcher()
    {
        var (options, time) = (Services.Options.TokenRefresh, Services.Time);
        var attempt = new RefreshAttempt(Store, TokenEndpoint, options, Guid.NewGuid().ToString("N"), time, Services.Telemetry, Services.Logger);
        return new TokenFetcher(Store, attempt, options, time, Services.Jitter, Services.Telemetry, Services.Logger);
    }
}
