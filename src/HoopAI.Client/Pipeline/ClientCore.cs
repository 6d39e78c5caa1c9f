using HoopAI.Client.Callers;
using HoopAI.Client.OAuth;
using HoopAI.Client.RateLimits;
using HoopAI.Client.Runtime;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.Pipeline;

/// <summary>What the callers of one client share: the handlers, the budgets, and the tokens of its installations.</summary>
internal sealed class ClientCore : IDisposable, IAsyncDisposable
{
    private readonly InstallationCache _installations;
    private readonly CancellationTokenSource _ended = new();
    private readonly HttpMessageHandler _handler;
    private readonly RateBudgets _budgets;
    private readonly RateBudgetSource _budgetSource;
    private readonly string _holder = Guid.NewGuid().ToString("N");
    private readonly ITokenStore? _store;
    private readonly Lazy<TokenServices> _tokens;

    public ClientCore(ClientServices services, HttpMessageHandler handler, ITokenStore? store, RateBudgets budgets, ISharedRateBudget? keeper)
    {
        (Services, _handler, _store, _budgets) = (services, handler, store, budgets);
        var owner = $"{services.Options.BaseAddress} {(services.Options.UsesOAuth ? services.Options.ClientId : services.Name)}";
        _budgetSource = new RateBudgetSource(owner, services.Options.RateLimits, services.Time, keeper is null ? null : budget => Share(keeper, budget));
        _tokens = new Lazy<TokenServices>(() => TokenServices.Create(this, _holder, _ended.Token));
        _installations = new InstallationCache(key => new InstallationTokens(key, _tokens.Value.Installations));
        Http = CreateHttpClient(handler);
        Invoker = new HttpMessageInvoker(handler, disposeHandler: false);
    }

    public ClientServices Services { get; }

    /// <summary>Says the generated classes where the platform is, and how requests are made.</summary>
    public HttpClient Http { get; }

    /// <summary>Sends them; every request says itself who is calling.</summary>
    public HttpMessageInvoker Invoker { get; }

    /// <summary>Only for a client with OAuth, which has a secret.</summary>
    public ITokenEndpoint TokenEndpoint => _tokens.Value.Parts.Endpoint;

    /// <summary>Only for a client with OAuth.</summary>
    public InstallationWriter Writer => _tokens.Value.Writer;

    /// <summary>Only for a client with OAuth.</summary>
    public LocationMinter Minter => _tokens.Value.Minter;

    /// <summary>Null for a client without OAuth: it has nothing to look after.</summary>
    public TokenMaintenance? Maintenance => _store is null ? null : _tokens.Value.Maintenance;

    /// <exception cref="InvalidOperationException">The client does without OAuth.</exception>
    public ITokenStore Store => _store ?? throw new InvalidOperationException(
        "This client has no token store, since HoopAIOptions.UsesOAuth is false. Set it to true, and register a store, to work with installations.");

    /// <summary>What the platform calls the app where it does not ask for the client id.</summary>
    public string AppId => Services.Options.AppId ?? Services.Options.ClientId.Split('-')[0];

    public bool IsOurApp(string? appId) => string.IsNullOrEmpty(appId) || appId == AppId || appId == Services.Options.ClientId;

    public InstallationKey KeyOf(HoopAIResource resource) => Services.Options.UsesOAuth
        ? new InstallationKey(Services.Options.ClientId, resource.Kind, resource.Id)
        : throw new InvalidOperationException(
            "This client works with private integration tokens and raw tokens only, since HoopAIOptions.UsesOAuth is false. Set it to true to work with installations.");

    public InstallationTokens TokensOf(InstallationKey key) => _installations.Get(key);

    /// <summary>Takes over a token that was bought in the background, where this process has had one of that installation.</summary>
    public void AdoptIfKnown(InstallationKey key, AccessToken token) => _installations.Find(key)?.Adopt(token);

    /// <summary>Forgets a location's token, or a company's with those of its locations.</summary>
    public void Forget(HoopAIResource resource)
    {
        TokensOf(KeyOf(resource)).Forget();
        if (resource.Kind == ResourceKind.Company)
        {
            foreach (var known in _installations.All.Where(known => known.CompanyId == resource.Id))
            {
                known.Forget();
            }
        }
    }

    public Caller InstallationCaller(HoopAIResource resource) => new InstallationCaller(TokensOf(KeyOf(resource)), _budgets.Of(resource, _budgetSource));

    /// <summary>The platform's OAuth API, called by the installation on a company.</summary>
    public OAuthApi CompanyApi(string companyId, CallPriority priority) => new(new CallerTransport(
        this, InstallationCaller(HoopAIResource.Company(companyId)), new CallOptions { Priority = priority, SafeToRepeat = true }));

    public Caller PrivateIntegrationCaller(Secret token) => new FixedTokenCaller(
        token, TokenKind.PrivateIntegration | TokenKind.Location | TokenKind.Company, null, _budgets.OfToken(token.Fingerprint, _budgetSource));

    public Caller TokenCaller(Secret token, HoopAIResource resource) => new FixedTokenCaller(
        token, resource.Kind == ResourceKind.Company ? TokenKind.Company : TokenKind.Location, resource, _budgets.Of(resource, _budgetSource));

    public HttpClient CreateHttpClient(Caller caller, CallOptions options)
    {
        var handler = new CallerHandler(caller, options, Services.Options.BaseAddress, _handler);
#if REFIT_PACKAGE
        // What Refit builds differs from this library's own requests in ways that its settings do not reach.
        return CreateHttpClient(new HoopAIRefitHandler { InnerHandler = handler });
#else
        return CreateHttpClient(handler);
#endif
    }

    /// <summary>One attempt within its own timeout: whether it is repeated is the refresh's decision, which holds the lease. Its budget was asked before the lease.</summary>
    public CallerTransport CreateTokenTransport(IReadOnlyList<Secret> secrets, HoopAIResource? resource)
    {
        var timeout = Services.Options.TokenRefresh.RequestTimeout;
        return new CallerTransport(
            this,
            new TokenEndpointCaller(secrets, resource, _budgetSource.Unlimited),
            new CallOptions { Attempts = 1, AttemptTimeout = timeout, Deadline = timeout });
    }

    /// <summary>
    /// Waits for the refreshes that are under way, up to a lease's life: to cut one off between the platform's answer and the save would be a crash of our own making.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        var flights = _installations.All.Select(known => known.Flight).OfType<Task>()
            .Concat(_tokens.IsValueCreated ? [_tokens.Value.Maintenance.Idle] : []).Where(flight => !flight.IsCompleted).ToArray();
        if (flights.Length > 0)
        {
            await Task.WhenAll(flights).WaitAsync(Services.Options.TokenRefresh.LeaseDuration, Services.Time)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await _ended.CancelAsync().ConfigureAwait(false);
        _budgetSource.Busy.Dispose();
        Invoker.Dispose();
        Http.Dispose();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private SharedBudgetAccess Share(ISharedRateBudget keeper, string budget)
    {
        var flight = Services.Options.TokenRefresh.GiveUpAfter + Services.Options.Retries.AttemptTimeout;
        return new SharedBudgetAccess(keeper, budget, _holder, flight, Services.Logger);
    }

    private HttpClient CreateHttpClient(HttpMessageHandler handler) => new(handler, disposeHandler: false)
    {
        BaseAddress = Services.Options.BaseAddress,
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
