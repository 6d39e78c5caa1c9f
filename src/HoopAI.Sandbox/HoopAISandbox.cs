using System.Net;

namespace HoopAI.Sandbox;

/// <summary>
/// The HoopAI Platform on localhost: OAuth with strict rotation, rate limits, every documented operation, faults on demand, and a journal that says what
/// arrived. <c>await using var platform = await HoopAISandbox.StartAsync();</c>
/// </summary>
public sealed class HoopAISandbox : IAsyncDisposable
{
    private readonly SandboxParts _parts;
    private readonly SandboxServer _server;

    private HoopAISandbox(SandboxParts parts, SandboxServer server)
    {
        _parts = parts;
        _server = server;
    }

    /// <summary>Where the platform's API is: <c>http://127.0.0.1:PORT/</c>.</summary>
    public Uri BaseAddress => _server.BaseAddress;

    /// <summary>The authorization page, without its query.</summary>
    public Uri AuthorizationPage => new(BaseAddress, "/oauth/chooselocation");

    /// <summary>The clock. Moving it expires tokens and frees limits.</summary>
    public ManualTimeProvider Clock => _parts.Clock;

    /// <summary>The apps.</summary>
    public SandboxApps Apps => _parts.Apps;

    /// <summary>The locations.</summary>
    public SandboxLocations Locations => _parts.Locations;

    /// <summary>The faults and holds.</summary>
    public SandboxFaults Faults => _parts.Faults;

    /// <summary>The rate limits.</summary>
    public SandboxLimits Limits => _parts.Limits;

    /// <summary>What arrived.</summary>
    public RequestJournal Journal => _parts.Journal;

    /// <summary>The webhooks.</summary>
    public SandboxWebhooks Webhooks => _parts.Webhooks;

    /// <summary>The operations and their documents.</summary>
    public OperationCatalog Operations => OperationCatalog.Platform;

    /// <summary>Every scope that the platform knows, sorted.</summary>
    public IReadOnlyList<string> Scopes => _parts.Scopes.All;

    /// <summary>Where which app is installed, oldest first.</summary>
    public IReadOnlyList<SandboxInstallation> Installations => _parts.Installations.All;

    /// <summary>Starts a sandbox and returns when it listens.</summary>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<HoopAISandbox> StartAsync(SandboxOptions? options = null, CancellationToken cancellationToken = default)
    {
        var parts = new SandboxParts(options ?? new SandboxOptions());
        return new HoopAISandbox(parts, await SandboxServer.StartAsync(parts, cancellationToken));
    }

    /// <summary>Installs an app without the authorization page and hands out its tokens.</summary>
    /// <param name="resourceId">A location, or a company. Default: the seeded location.</param>
    /// <param name="clientId">The app. Default: the seeded one.</param>
    /// <param name="scopes">The granted scopes. Default: all that the platform knows.</param>
    /// <exception cref="KeyNotFoundException">There is no such location or company.</exception>
    public IssuedTokens Install(string resourceId = SandboxSeed.LocationId, string clientId = SandboxSeed.ClientId, IReadOnlyList<string>? scopes = null)
    {
        var installation = _parts.Installation(resourceId, clientId, scopes);
        return Show(_parts.Install(installation));
    }

    /// <summary>The newest tokens of an app in a location or company; null when there are none whose refresh token the platform would still honour.</summary>
    /// <param name="resourceId">A location, or a company. Default: the seeded location.</param>
    /// <param name="clientId">The app. Default: the seeded one.</param>
    public IssuedTokens? FindCurrentTokens(string resourceId = SandboxSeed.LocationId, string clientId = SandboxSeed.ClientId) =>
        _parts.Tokens.Current(clientId, resourceId) is { } pair ? Show(pair) : null;

    /// <summary>Creates a private integration of one account and returns its token, which never expires and cannot be refreshed.</summary>
    public string AddPrivateIntegration(string resourceId = SandboxSeed.LocationId, IReadOnlyList<string>? scopes = null)
    {
        var installation = _parts.Installation(resourceId, $"private-integration-{resourceId}", scopes);
        return _parts.Tokens.IssueAlone(installation, "pit", TimeSpan.MaxValue).Value;
    }

    /// <summary>Picks a location (or company, or several locations separated by commas, or <c>deny</c>) on the authorization page, as an admin in a browser would.</summary>
    /// <returns>Where the browser is sent: the redirect URL with <c>code</c>, or <c>error</c>.</returns>
    /// <exception cref="InvalidOperationException">The page shows an error instead.</exception>
    public async Task<Uri> PickAsync(Uri authorizationUrl, string pick = SandboxSeed.LocationId, CancellationToken cancellationToken = default)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var answer = await browser.GetAsync(new Uri($"{authorizationUrl.AbsoluteUri}&pick={Uri.EscapeDataString(pick)}"), cancellationToken);
        if (answer.StatusCode == HttpStatusCode.Redirect) return answer.Headers.Location!;
        throw new InvalidOperationException($"The authorization page shows an error: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
    }

    /// <summary>Lets the access tokens of a location or company expire now.</summary>
    /// <returns>How many there were.</returns>
    public int ExpireAccessTokens(string resourceId = SandboxSeed.LocationId) => _parts.Tokens.ExpireAccess(resourceId);

    /// <summary>Makes the platform refuse the access tokens of a location or company with 401 and a text of <see cref="PlatformTexts"/>.</summary>
    public int RevokeAccessTokens(string resourceId = SandboxSeed.LocationId, string answer = PlatformTexts.InvalidToken) => _parts.Tokens.RevokeAccess(resourceId, answer);

    /// <summary>Kills the refresh tokens of a location or company: they answer <c>invalid_grant</c>.</summary>
    public int RevokeRefreshTokens(string resourceId = SandboxSeed.LocationId) => _parts.Tokens.RevokeRefresh(resourceId);

    /// <summary>Uninstalls an app: its tokens there are dead; for a company, those of its locations too.</summary>
    public void Uninstall(string resourceId = SandboxSeed.LocationId, string clientId = SandboxSeed.ClientId) => _parts.Uninstall(resourceId, clientId);

    /// <summary>Says where an app wants its webhooks; null for nowhere.</summary>
    /// <exception cref="KeyNotFoundException">There is no such app.</exception>
    /// <exception cref="ArgumentException">It is no absolute URL of HTTP or HTTPS.</exception>
    public void SetWebhookUrl(Uri? url, string clientId = SandboxSeed.ClientId) => _parts.SetWebhookUrl(url, clientId);

    /// <inheritdoc cref="SandboxWebhooks.Send"/>
    public WebhookDelivery SendWebhook(string type, System.Text.Json.Nodes.JsonObject? body = null, string resourceId = SandboxSeed.LocationId, string clientId = SandboxSeed.ClientId) =>
        Webhooks.Send(type, body, resourceId, clientId);

    /// <summary>Lets the next request that fits go wrong.</summary>
    public FaultRule RespondOnceWith(Fault fault, FaultTarget? target = null) => Faults.Add(fault, target);

    /// <summary>Answers the next request that fits as if its token had expired.</summary>
    public FaultRule RespondOnceWithExpiredToken(FaultTarget? target = null) => Faults.Add(Fault.Unauthorized(PlatformTexts.ExpiredToken), target);

    /// <summary>Holds the next request that fits until the returned gate is released.</summary>
    public HeldRequest HoldNext(FaultTarget? target = null, HoldPoint point = HoldPoint.BeforeProcessing) => Faults.HoldNext(target, point);

    /// <summary>Takes a snapshot of the state. Requests that are under way meanwhile may be in it by half.</summary>
    public SandboxSnapshot TakeSnapshot() => _parts.Snapshots.Take();

    /// <summary>Replaces the state by that of a snapshot. The clock goes forward to the snapshot's time where it is behind, and never back; faults, journal and webhook deliveries stay.</summary>
    public void Restore(SandboxSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        _parts.Snapshots.Restore(snapshot);
    }

    /// <summary>Goes back to the state at the start: tokens, installations, data, limits, faults, journal and webhooks. The clock stays.</summary>
    public void Reset() => _parts.Reset();

    private static IssuedTokens Show(TokenPair pair) => new(pair.Access.Value, pair.RefreshValue, pair.Access.ExpiresAt, pair.Access.Installation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Faults.Clear();
        await _server.DisposeAsync();
        await _parts.DisposeAsync();
    }
}
