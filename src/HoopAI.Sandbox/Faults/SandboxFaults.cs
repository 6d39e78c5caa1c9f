namespace HoopAI.Sandbox;

/// <summary>What is ordered to go wrong.</summary>
public sealed class SandboxFaults
{
    private readonly Lock _gate = new();
    private readonly List<FaultRule> _rules = [];
    private readonly List<HeldRequest> _holds = [];
    private int _lastHold;

    /// <summary>The faults that are still to come, and how often each has happened.</summary>
    public IReadOnlyList<FaultRule> Rules
    {
        get
        {
            lock (_gate) return [.. _rules];
        }
    }

    /// <summary>The holds that are not released yet.</summary>
    public IReadOnlyList<HeldRequest> Holds
    {
        get
        {
            lock (_gate) return [.. _holds.Where(hold => !hold.IsReleased)];
        }
    }

    /// <summary>Orders a fault. Where several fit a request, the one ordered first strikes.</summary>
    /// <param name="fault">What happens.</param>
    /// <param name="target">To which requests; null for all.</param>
    /// <param name="times">How often; 1 or more. Default 1.</param>
    public FaultRule Add(Fault fault, FaultTarget? target = null, int times = 1)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        var rule = new FaultRule(fault, target ?? FaultTarget.Any, times);
        lock (_gate) _rules.Add(rule);
        return rule;
    }

    /// <summary>Holds the next request that fits.</summary>
    public HeldRequest HoldNext(FaultTarget? target = null, HoldPoint point = HoldPoint.BeforeProcessing)
    {
        lock (_gate)
        {
            var hold = new HeldRequest(++_lastHold, target ?? FaultTarget.Any, point);
            _holds.Add(hold);
            return hold;
        }
    }

    /// <summary>Takes back all faults that have not happened, and releases every hold.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _rules.Clear();
            foreach (var hold in _holds) hold.Release();
            _holds.Clear();
        }
    }

    internal FaultRule? Take(JournalEntry entry)
    {
        lock (_gate)
        {
            foreach (var rule in _rules)
            {
                if (!rule.Target.Matches(entry) || !rule.TryTake()) continue;
                if (rule.Left == 0) _rules.Remove(rule);
                return rule;
            }

            return null;
        }
    }

    internal HeldRequest? TakeHold(JournalEntry entry, HoldPoint point)
    {
        lock (_gate)
        {
            if (_holds.Count == 0) return null;
            _holds.RemoveAll(hold => hold.IsReleased);
            var hold = _holds.Find(candidate => candidate.Point == point && !candidate.Arrived.IsCompleted && candidate.Target.Matches(entry));
            hold?.Claim(entry);
            return hold;
        }
    }
}
