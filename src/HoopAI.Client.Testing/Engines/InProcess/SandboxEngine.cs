using HoopAI.Client.Testing.Calls;
using HoopAI.Client.Testing.Stubs;
using HoopAI.Client.Tokens;
using HoopAI.Sandbox;

namespace HoopAI.Client.Testing.Engines.InProcess;

/// <summary>The sandbox in this process; a test's stubs go before what it would answer.</summary>
internal sealed class SandboxEngine : IStubEngine
{
    private readonly StubInterceptor _stubs;

    private SandboxEngine(HoopAISandbox sandbox, StubInterceptor stubs)
    {
        Sandbox = sandbox;
        _stubs = stubs;
    }

    public HoopAISandbox Sandbox { get; }

    public Uri BaseAddress => Sandbox.BaseAddress;

    public IReadOnlyList<Stub> Stubs => _stubs.Stubs.Stubs;

    public static async Task<SandboxEngine> StartAsync(HoopAITestPlatformOptions options, CancellationToken cancellationToken)
    {
        var stubs = new StubInterceptor(options.IsStrict);
        var limits = options.HasRateLimits ? new RateLimitSettings() : new RateLimitSettings { Max = HoopAITestPlatform.NoLimit, Daily = int.MaxValue };
        var settings = new SandboxOptions { Clock = options.Clock, Limits = limits, Interceptor = stubs, AnswersUnknownIds = true, JournalBodyLimit = int.MaxValue };
        var sandbox = await HoopAISandbox.StartAsync(settings, cancellationToken).ConfigureAwait(false);
        if (sandbox.Locations.Find(options.LocationId)?.CompanyId != options.CompanyId)
        {
            sandbox.Locations.Add(new SandboxLocation { Id = options.LocationId, CompanyId = options.CompanyId });
        }

        return new SandboxEngine(sandbox, stubs);
    }

    public TokenSet Install(ResourceKind kind, string id)
    {
        var tokens = Sandbox.Install(id);
        return new TokenSet
        {
            AccessToken = new Secret(tokens.AccessToken),
            RefreshToken = new Secret(tokens.RefreshToken),
            ExpiresAt = tokens.ExpiresAt,
            RefreshTokenExpiresAt = Sandbox.Clock.GetUtcNow().AddYears(1),
            Scopes = tokens.Installation.Scopes,
            UserType = kind.ToString(),
            LocationId = tokens.Installation.LocationId,
            CompanyId = tokens.Installation.CompanyId,
            IsBulkInstallation = tokens.Installation.IsBulk,
        };
    }

    public void Add(Stub stub) => _stubs.Stubs.Add(stub);

    public IReadOnlyList<ReceivedCall> ReceivedCalls(RequestPattern? request) =>
        [.. Sandbox.Journal.Entries.Select(Read).Where(call => request?.Matches(call.Facts) != false)];

    public IReadOnlyList<ReceivedCall> TakeUnexpectedCalls() =>
        [.. Sandbox.Journal.Entries.Where(entry => _stubs.TakeUnexpected(entry.TraceId)).Select(Read)];

    public Task LoadDefaultsAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask DisposeAsync() => Sandbox.DisposeAsync();

    private static ReceivedCall Read(JournalEntry entry) => CallReader.Read(new RawCall(entry.Method, entry.RawTarget, entry.Headers, entry.Body));
}
