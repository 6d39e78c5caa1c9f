using System.Text.Json.Nodes;
using HoopAI.Client.Testing.Calls;
using HoopAI.Client.Testing.Stubs;
using HoopAI.Client.Tokens;

namespace HoopAI.Client.Testing.Engines.WireMock;

/// <summary>A WireMock that runs already. Each platform has a path of its own on it, so that they do not see one another.</summary>
internal sealed class WireMockEngine : IStubEngine
{
    private readonly Lock _gate = new();
    private readonly List<Stub> _stubs = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly WireMockAdmin _admin;
    private readonly HoopAITestPlatformOptions _options;
    private readonly TokenMappings _tokens;
    private readonly string _prefix;
    private readonly Guid _unexpected = Guid.NewGuid();

    private WireMockEngine(Uri server, WireMockAdmin admin, HoopAITestPlatformOptions options)
    {
        _admin = admin;
        _options = options;
        _prefix = $"/test-{Guid.NewGuid():N}";
        _tokens = new TokenMappings(_prefix, options);
        BaseAddress = new Uri(server, _prefix + "/");
    }

    public Uri BaseAddress { get; }

    public IReadOnlyList<Stub> Stubs
    {
        get
        {
            lock (_gate)
            {
                return [.. _stubs];
            }
        }
    }

    private JsonObject Everything => new() { ["urlPathPattern"] = _prefix + "/.*" };

    public static async Task<WireMockEngine> ConnectAsync(Uri server, HoopAITestPlatformOptions options, CancellationToken cancellationToken)
    {
        var admin = new WireMockAdmin(server);
        try
        {
            await admin.CheckAsync(cancellationToken).ConfigureAwait(false);
            var engine = new WireMockEngine(server, admin, options);
            admin.Import(engine.Foundation());
            return engine;
        }
        catch
        {
            admin.Dispose();
            throw;
        }
    }

    public TokenSet Install(ResourceKind kind, string id) => _tokens.First(kind, id);

    public void Add(Stub stub)
    {
        lock (_gate)
        {
            _admin.Import(Mappings.Of(stub, _prefix, _stubs.Count));
            _stubs.Add(stub);
        }
    }

    public IReadOnlyList<ReceivedCall> ReceivedCalls(RequestPattern? request) =>
    [
        .. _admin.Find(request is null ? Everything : Mappings.Request(request, _prefix))
            .Select(Read)
            .Where(call => request?.Matches(call.Facts) != false),
    ];

    public IReadOnlyList<ReceivedCall> TakeUnexpectedCalls()
    {
        if (!_options.IsStrict)
        {
            return [];
        }

        lock (_gate)
        {
            return [.. _admin.FindAnsweredBy(_unexpected).Where(request => _told.Add(request["id"]?.GetValue<string>() ?? request.ToJsonString())).Select(Read)];
        }
    }

    public Task LoadDefaultsAsync(CancellationToken cancellationToken) =>
        Task.Run(() => _admin.Import(DefaultStubs.Read(_options.DefaultStubsFolder ?? DefaultStubs.Folder, _prefix)), cancellationToken);

    public ValueTask DisposeAsync()
    {
        _admin.RemoveMappings(Mappings.Owner, _prefix);
        _admin.RemoveRequests(Everything);
        _admin.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>What answers before a test has said anything.</summary>
    private IEnumerable<JsonObject> Foundation()
    {
        var foundation = _tokens.Of(ResourceKind.Location).Concat(_tokens.Of(ResourceKind.Company));
        return _options.IsStrict ? foundation.Append(Unexpected()) : foundation;
    }

    private JsonObject Unexpected()
    {
        var answer = PlatformAnswers.Error(UnexpectedCalls.Status, "No stub of this test is for this call; platform.VerifyNoUnexpectedCalls() says which there are.");
        var mapping = Mappings.Of(_prefix, Mappings.OfTheUnexpected, Everything, Mappings.Response(answer));
        mapping["id"] = _unexpected.ToString();
        return mapping;
    }

    private ReceivedCall Read(JsonNode request)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in request["headers"]?.AsObject() ?? [])
        {
            headers[name] = value is JsonArray several ? string.Join(", ", several.Select(one => one!.GetValue<string>())) : value!.GetValue<string>();
        }

        var body = request["body"]?.GetValue<string>();
        return CallReader.Read(new RawCall(request["method"]!.GetValue<string>(), request["url"]!.GetValue<string>()[_prefix.Length..], headers, string.IsNullOrEmpty(body) ? null : body));
    }
}
