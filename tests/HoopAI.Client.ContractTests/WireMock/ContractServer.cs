using HoopAI.Client.ContractTests.Calls;
using HoopAI.Client.ContractTests.Documents;
using HoopAI.Client.ContractTests.Values;
using HoopAI.Testing.WireMock;

namespace HoopAI.Client.ContractTests.WireMock;

/// <summary>One WireMock with the generated stubs, and the client that calls it. Calls are made a module at a time, when a test asks for the first of them.</summary>
public sealed class ContractServer : IAsyncLifetime
{
    private const int AtOnce = 8;

    private readonly Dictionary<(string Module, string Kind), IReadOnlyDictionary<string, ContractCall>> _calls = [];
    private readonly Dictionary<string, string> _scenarios;
    private WireMockServer? _server;
    private ContractClient? _client;

    public ContractServer() => _scenarios = Stubs.Values.DistinctBy(stub => stub.Operation).ToDictionary(stub => stub.Operation, stub => stub.Scenario);

    /// <summary>The stubs, by their ids.</summary>
    internal IReadOnlyDictionary<string, StubFile> Stubs { get; } = StubFile.ReadAll();

    /// <summary>All that WireMock's journal said.</summary>
    internal List<ServedRequest> Journal { get; } = [];

    private WireMockAdmin Admin => _server!.Admin;

    public async Task InitializeAsync()
    {
        if (WireMockServer.SkipReason is null)
        {
            _server = await WireMockServer.StartAsync();
            _client = new ContractClient(_server.BaseAddress);
            await Admin.ImportAsync(new JsonObject { ["mappings"] = new JsonArray([.. Stubs.Values.Select(stub => stub.Mapping.DeepClone())]) });
        }
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _client!.DisposeAsync();
            await _server.DisposeAsync();
        }
    }

    /// <summary>What became of the call of that kind.</summary>
    internal async Task<ContractCall> CallAsync(ContractOperation operation, CallKind kind) =>
        (await PassAsync(operation.Module, kind.ToString(), candidate => (CallValues.Of(candidate, kind), candidate.Key)))[operation.Key];

    /// <summary>What became of a call that the document says may be answered with that status.</summary>
    internal async Task<ContractCall> CallAsync(ContractOperation operation, int status)
    {
        // One operation has one scenario, so the states of all operations can change at once, and back.
        var key = (operation.Module, status.ToString());
        if (!_calls.ContainsKey(key))
        {
            var scenarios = ContractOperation.All.Values.Where(candidate => candidate.Module == operation.Module && HasOther(candidate, status)).Select(ScenarioOf).ToList();
            await Task.WhenAll(scenarios.Select(scenario => Admin.SetScenarioAsync(scenario, status.ToString())));
            await PassAsync(operation.Module, key.Item2, candidate => (CallValues.Of(candidate, CallKind.Plain), HasOther(candidate, status) ? candidate.Key : null));
            await Task.WhenAll(scenarios.Select(scenario => Admin.SetScenarioAsync(scenario, StubFile.Started)));
        }

        return _calls[key][operation.Key];
    }

    private static bool HasOther(ContractOperation operation, int status) => operation.Answers.ContainsKey(status) && status != operation.SuccessStatus;

    private string ScenarioOf(ContractOperation operation) => _scenarios[$"{operation.Module}.{operation.Id}"];

    private async Task<IReadOnlyDictionary<string, ContractCall>> PassAsync(string module, string kind, Func<ContractOperation, (CallValues Values, string? Key)> plan)
    {
        if (_calls.TryGetValue((module, kind), out var known))
        {
            return known;
        }

        var calls = new System.Collections.Concurrent.ConcurrentDictionary<string, ContractCall>();
        var planned = ContractOperation.All.Values.Where(operation => operation.Module == module).Select((operation, index) => (operation, Plan: plan(operation), Token: $"token-{kind}-{index}")).Where(call => call.Plan.Key is not null);
        await Parallel.ForEachAsync(planned, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (call, _) =>
            calls[call.operation.Key] = await ContractCall.MakeAsync(_client!, call.Plan.Values, call.Token));

        var served = await Admin.ServedAsync();
        await Admin.ForgetRequestsAsync();
        Journal.AddRange(served);
        foreach (var call in calls.Values)
        {
            call.Served.AddRange(served.Where(request => call.Sent(request.Request)));
        }

        return _calls[(module, kind)] = calls;
    }
}
