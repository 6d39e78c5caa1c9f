namespace HoopAI.Sandbox;

/// <summary>The parts of a sandbox, put together.</summary>
internal sealed class SandboxParts : IAsyncDisposable
{
    private readonly HandlerTable _handlers;
    private readonly AuthorizationCodes _codes;
    private readonly WebhookKeys _keys;
    private readonly WebhookOutbox _outbox;
    private readonly WebhookPublisher _publisher;

    public SandboxParts(SandboxOptions options)
    {
        var catalog = OperationCatalog.Platform;
        Options = options;
        Clock = options.Clock ?? ManualTimeProvider.Running();
        var ids = new SandboxIds(options.Seed);
        Journal = new RequestJournal(options.JournalCapacity);
        Scopes = new ScopeCatalog(catalog);
        Tokens = new TokenVault(Clock, ids, options.AccessTokenLifetime);
        Limits = new SandboxLimits(Clock, options.Limits, ids);
        _codes = new AuthorizationCodes(Clock, ids);
        _keys = new WebhookKeys(options.Seed);
        _outbox = new WebhookOutbox(Clock, new WebhookPost(Clock, _keys, Apps), options.Webhooks, options.WebhookCapacity);
        _publisher = new WebhookPublisher(_outbox, Apps, Locations, Installations, ids, Clock);
        Webhooks = new SandboxWebhooks(_outbox, _publisher, _keys, Apps);
        if (options.WebhookUrl is not null) SetWebhookUrl(options.WebhookUrl, SandboxSeed.ClientId);
        var contacts = new ContactStore(Clock, ids, options.SeededContacts);
        var records = new RecordStore();
        Snapshots = new SnapshotKeeper(this, _codes, contacts, records, _outbox, ids);
        IResourceHandler[] special =
        [
            new TokenEndpoint(Apps, Locations, Installations, _codes, Tokens, Limits, Announce(InstallNoticeTime.Exchanged)),
            new LocationTokens(Apps, Locations, Installations, Tokens, Clock, options),
            new ContactsHandler(contacts, catalog, Locations),
        ];
        var taken = special.SelectMany(handler => handler.Operations).ToHashSet(StringComparer.Ordinal);
        _handlers = new HandlerTable(catalog, [.. special, new RecordsHandler(catalog, taken, records, ids, Clock, options), .. options.Handlers]);
        var callers = new CallerCheck(Tokens, Locations, Clock);
        Endpoint = new PlatformEndpoint(
            catalog,
            new RequestProcessor(catalog, callers, Limits, _handlers, options.Interceptor, Journal, _publisher, Clock),
            new AuthorizationPage(Apps, Locations, _codes, Scopes, Clock, options, Announce(InstallNoticeTime.Picked)),
            callers, Faults, Limits, Journal, new Redaction(Tokens, options.JournalBodyLimit), ids, Clock, options);
    }

    public SandboxOptions Options { get; }

    public ManualTimeProvider Clock { get; }

    public SandboxApps Apps { get; } = new();

    public SandboxLocations Locations { get; } = new();

    public InstallationRegistry Installations { get; } = new();

    public SandboxFaults Faults { get; } = new();

    public SandboxLimits Limits { get; }

    public RequestJournal Journal { get; }

    public ScopeCatalog Scopes { get; }

    public TokenVault Tokens { get; }

    public SandboxWebhooks Webhooks { get; }

    public SnapshotKeeper Snapshots { get; }

    public PlatformEndpoint Endpoint { get; }

    public SandboxInstallation Installation(string resourceId, string clientId, IReadOnlyList<string>? scopes)
    {
        var location = Locations.Find(resourceId);
        if (location is null && Locations.All.All(candidate => candidate.CompanyId != resourceId)) throw new KeyNotFoundException($"There is no location or company '{resourceId}'.");
        return new SandboxInstallation
        {
            ClientId = clientId,
            Kind = location is null ? TokenKind.Company : TokenKind.Location,
            CompanyId = location?.CompanyId ?? resourceId,
            LocationId = location?.Id,
            Scopes = scopes ?? Scopes.All,
            IsBulk = location is null,
            InstalledAt = Clock.GetUtcNow(),
        };
    }

    public TokenPair Install(SandboxInstallation installation)
    {
        Installations.Put(installation);
        _publisher.Installed(installation);
        return Tokens.Issue(installation);
    }

    public SandboxApp SetWebhookUrl(Uri? url, string clientId) =>
        Apps.Add((Apps.Find(clientId) ?? throw new KeyNotFoundException($"There is no app '{clientId}'.")) with { WebhookUrl = url });

    public void Uninstall(string resourceId, string clientId)
    {
        Installations.Remove(clientId, resourceId);
        if (Locations.Find(resourceId) is null)
        {
            foreach (var location in Locations.All.Where(location => location.CompanyId == resourceId)) Installations.Remove(clientId, location.Id);
        }

        Tokens.RevokeApp(resourceId, clientId, PlatformTexts.InvalidToken);
        _publisher.Uninstalled(clientId, resourceId);
    }

    public void Reset()
    {
        Faults.Clear();
        Apps.Reset();
        if (Options.WebhookUrl is not null) SetWebhookUrl(Options.WebhookUrl, SandboxSeed.ClientId);
        Locations.Reset();
        Installations.Reset();
        _codes.Reset();
        Tokens.Reset();
        Limits.Reset();
        _handlers.Reset();
        Journal.Clear();
        _outbox.Reset();
    }

    public async ValueTask DisposeAsync()
    {
        await _outbox.DisposeAsync();
        _keys.Dispose();
    }

    private Action<SandboxInstallation> Announce(InstallNoticeTime time) => installation =>
    {
        if (_outbox.Settings.InstallNotice == time) _publisher.Installed(installation);
    };
}
