using BenchmarkDotNet.Attributes;

namespace HoopAI.Benchmarks.Speed.Detail;

/// <summary>One call without a network. Public and open, because BenchmarkDotNet derives from it.</summary>
public class CallBenchmark
{
    private StubPlatform? _stub;
    private ContestantField? _field;
    private Func<Task>? _call;

    /// <summary>Everything that the summary compares.</summary>
    public static IEnumerable<MeasuredCall> Calls => Comparison.All
        .SelectMany(wanted => (MeasuredCall[])[new(wanted.Scenario, wanted.Ours), new(wanted.Scenario, wanted.Peer)])
        .Distinct()
        .OrderBy(call => call.Scenario, StringComparer.Ordinal);

    [ParamsSource(nameof(Calls))]
    public MeasuredCall? Call { get; set; }

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _stub = new StubPlatform();
        _field = await ContestantField.CreateAsync(new Uri("https://platform.test"), "stub", _stub);
        _call = _field[Call!.Contestant].Scenarios[Call.Scenario];
    }

    [Benchmark]
    public Task CallAsync() => _call!();

    [GlobalCleanup]
    public async Task CleanUpAsync()
    {
        await _field!.DisposeAsync();
        _stub!.Dispose();
    }
}
