using HoopAI.Client.Testing.Calls;
using HoopAI.Client.Testing.Stubs;

namespace HoopAI.Client.Testing.Engines.InProcess;

/// <summary>Finds the stub for a call: limited ones first, in their order; of the others the newest.</summary>
internal sealed class StubTable
{
    private readonly Lock _gate = new();
    private readonly List<Stub> _stubs = [];
    private readonly List<(Stub Stub, int Left)> _limited = [];
    private readonly List<Stub> _unlimited = [];

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

    public void Add(Stub stub)
    {
        lock (_gate)
        {
            _stubs.Add(stub);
            if (stub.Times is { } times)
            {
                _limited.Add((stub, times));
            }
            else
            {
                _unlimited.Add(stub);
            }
        }
    }

    public Stub? Take(CallFacts call)
    {
        lock (_gate)
        {
            var at = _limited.FindIndex(entry => entry.Stub.Request.Matches(call));
            if (at < 0)
            {
                return _unlimited.FindLast(stub => stub.Request.Matches(call));
            }

            var (stub, left) = _limited[at];
            if (left == 1)
            {
                _limited.RemoveAt(at);
            }
            else
            {
                _limited[at] = (stub, left - 1);
            }

            return stub;
        }
    }
}
