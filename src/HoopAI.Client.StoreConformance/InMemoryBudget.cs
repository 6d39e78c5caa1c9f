using HoopAI.Client.RateLimits;

namespace HoopAI.Client.StoreConformance;

/// <summary>The rules of <see cref="ISharedRateBudget"/> in the plainest words, for one budget.</summary>
internal sealed class InMemoryBudget
{
    private readonly List<Slot> _slots = [];
    private readonly Dictionary<string, DateTimeOffset> _holders = new(StringComparer.Ordinal);
    private DateTimeOffset _pausedUntil;
    private long _lastTicket;

    public SharedPermitGrant Exchange(SharedPermitExchange exchange, DateTimeOffset now)
    {
        _holders[exchange.Holder] = now;
        foreach (var holder in _holders.Where(holder => holder.Value <= now - 3 * exchange.Interval).Select(holder => holder.Key).ToList())
        {
            _holders.Remove(holder);
        }

        foreach (var permit in exchange.Returned.Where(permit => permit.Ticket > 0 && permit.Slot < _slots.Count && _slots[permit.Slot].Ticket == permit.Ticket))
        {
            var slot = _slots[permit.Slot];
            _slots[permit.Slot] = new Slot(permit.AnsweredAgo is { } ago ? now - ago + exchange.Interval : slot.UsableAt, DateTimeOffset.MinValue, 0);
        }

        while (_slots.Count < exchange.Max)
        {
            _slots.Add(new Slot(now, DateTimeOffset.MinValue, 0));
        }

        _pausedUntil = exchange.Pause is { } pause ? Later(_pausedUntil, now + pause) : _pausedUntil;
        return Grant(exchange, now);
    }

    private SharedPermitGrant Grant(SharedPermitExchange exchange, DateTimeOffset now)
    {
        var ticket = ++_lastTicket;
        var offered = _slots.Take(exchange.Max).Index()
            .Where(slot => slot.Item.HeldUntil <= now)
            .OrderBy(slot => Later(slot.Item.FreeAt, now, _pausedUntil)).ThenBy(slot => slot.Item.FreeAt)
            .Skip(exchange.Spared)
            .Select(slot => (slot.Index, slot.Item.FreeAt, UsableIn: Later(slot.Item.FreeAt, now, _pausedUntil) - now))
            .ToList();
        var granted = offered.Take(exchange.Wanted).TakeWhile(slot => slot.UsableIn <= exchange.Horizon).ToList();
        foreach (var slot in granted)
        {
            _slots[slot.Index] = new Slot(slot.FreeAt, now + slot.UsableIn + exchange.Lapse, ticket);
        }

        return new SharedPermitGrant
        {
            Permits = [.. granted.Select(slot => new GrantedPermit(slot.Index, ticket, slot.UsableIn))],
            NextIn = granted.Count < exchange.Wanted && granted.Count < offered.Count ? offered[granted.Count].UsableIn - exchange.Horizon : null,
            Holders = _holders.Count,
        };
    }

    private static DateTimeOffset Later(params ReadOnlySpan<DateTimeOffset> times)
    {
        var latest = DateTimeOffset.MinValue;
        foreach (var time in times)
        {
            latest = time > latest ? time : latest;
        }

        return latest;
    }

    private readonly record struct Slot(DateTimeOffset UsableAt, DateTimeOffset HeldUntil, long Ticket)
    {
        public DateTimeOffset FreeAt => Later(UsableAt, HeldUntil);
    }
}
