using HoopAI.Client.RateLimits;

namespace HoopAI.Client.StoreConformance;

/// <summary>What one process of a simulation holds of a budget.</summary>
internal sealed class SimulatedHolder(string name)
{
    private readonly List<(GrantedPermit Permit, DateTimeOffset? AnsweredAt)> _held = [];

    public string Name => name;

    public void Hold(GrantedPermit permit, DateTimeOffset? answeredAt) => _held.Add((permit, answeredAt));

    /// <summary>Of what is unused or answered by now, some.</summary>
    public IReadOnlyList<ReturnedPermit> HandBack(DateTimeOffset now, Func<GrantedPermit, bool> isChosen)
    {
        var returned = _held.Where(held => (held.AnsweredAt is null || held.AnsweredAt <= now) && isChosen(held.Permit)).ToList();
        _held.RemoveAll(returned.Contains);
        return [.. returned.Select(held => new ReturnedPermit(held.Permit.Slot, held.Permit.Ticket, now - held.AnsweredAt))];
    }
}
