using HoopAI.Client;
using HoopAI.Resilience.Tests.Support;
using HoopAI.Sandbox;

namespace HoopAI.Resilience.Tests.Matrix;

/// <summary>A location of its own in the sandbox, whose journal tells what arrived and what was processed.</summary>
internal sealed class SandboxScene : IFaultScene
{
    private static int s_locations;

    private readonly HoopAISandbox _platform;
    private readonly string _location;
    private readonly bool _strikesAfterProcessing;
    private long _lastSeen;

    public SandboxScene(HoopAISandbox platform, FaultKind fault, int strikes)
    {
        _platform = platform;
        _location = platform.Locations.Add($"LoFaults{Interlocked.Increment(ref s_locations)}").Id;
        _strikesAfterProcessing = fault.Sandbox is { AfterProcessing: true };
        Token = platform.Install(_location).AccessToken;
        if (fault.Sandbox is { } ordered)
        {
            platform.Faults.Add(ordered, new FaultTarget { ResourceId = _location }, strikes);
        }

        Client = new FaultedClient(platform.BaseAddress, sockets: fault.Sockets?.Invoke(strikes));
        Caller = Client.CallerOf(_location, Token);
    }

    public FaultedClient Client { get; }

    public HoopAICaller Caller { get; }

    public string Token { get; }

    public async Task ArrivedAsync()
    {
        var entry = await _platform.Journal.WaitForAsync(entry => entry.Sequence > _lastSeen && entry.ResourceId == _location && (entry.Processed || !_strikesAfterProcessing));
        _lastSeen = entry.Sequence;
    }

    public async Task<(int Arrived, int? Processed)> CountAsync()
    {
        var entries = _platform.Journal.Entries.Where(entry => entry.ResourceId == _location).ToList();
        foreach (var entry in entries)
        {
            await _platform.Journal.WaitForAsync(candidate => candidate == entry && candidate.Outcome != JournalOutcome.Pending);
        }

        return (entries.Count, entries.Count(entry => entry.Processed));
    }

    public override string ToString() => string.Join("; ", _platform.Journal.Entries.Where(entry => entry.ResourceId == _location).Select(entry => $"{entry} {entry.Outcome}"));

    public async ValueTask DisposeAsync() => await Client.DisposeAsync();
}
