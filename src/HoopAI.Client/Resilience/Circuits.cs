using System.Collections.Concurrent;
using HoopAI.Client.Pipeline;

namespace HoopAI.Client.Resilience;

/// <summary>The circuits of one client, each made when it is first needed.</summary>
internal sealed class Circuits(Uri baseAddress, Func<string, Circuit> create)
{
    /// <summary>Far above the platform's modules: an app whose own paths begin with ids must not fill the memory.</summary>
    private const int MaxGroups = 256;
    private const string Rest = "(other)";

    private readonly ConcurrentDictionary<string, Lazy<Circuit>> _circuits = new(StringComparer.Ordinal);

    /// <summary>Null for requests that none may keep back.</summary>
    public Circuit? Of(CallContext call, HttpRequestMessage request)
    {
        if (!call.Caller.HasCircuit)
        {
            return null;
        }

        var group = CircuitGroup.Of(call, request, baseAddress);
        return (_circuits.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(group, out var known) ? known : Add(group.ToString())).Value;
    }

    private Lazy<Circuit> Add(string group) => _circuits.GetOrAdd(
        _circuits.Count < MaxGroups ? group : Rest, static (name, self) => new Lazy<Circuit>(() => self.Make(name)), this);

    private Circuit Make(string group) => create(group);
}
