using HoopAI.Client.RateLimits;

namespace HoopAI.Client.StoreConformance;

/// <summary>
/// Processes that take slots and use them within the rules, are answered late, hand back late or never, and crash; and a platform that counts their requests
/// at any time between sending and answer. It plans requests by the keeper's clock instead of waiting for them, so it is exact however slow the machine is.
/// </summary>
internal sealed class SharedBudgetSimulation(
    ISharedRateBudget budget, Func<TimeSpan, Task> advance, Func<Task<DateTimeOffset>> readClock, int seed, bool maxChanges)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Horizon = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan UseWithin = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(8);
    private readonly Random _chance = new(seed);
    private readonly List<SimulatedHolder> _holders = [.. Enumerable.Range(0, 6).Select(i => new SimulatedHolder($"holder-{i}"))];
    private readonly List<DateTimeOffset> _counted = [];
    private readonly List<(DateTimeOffset From, int Max)> _maxima = [];
    private DateTimeOffset _pausedUntil;
    private int _max = 12;

    public async Task StepAsync()
    {
        await advance(Interval * (_chance.NextDouble() * 0.06));
        var place = _chance.Next(_holders.Count);
        if (_chance.Next(40) == 0)
        {
            _holders[place] = new SimulatedHolder($"holder-{Guid.NewGuid():N}");
        }

        if (maxChanges && _chance.Next(60) == 0)
        {
            _max = _chance.Next(4, 20);
        }

        await ExchangeAsync(_holders[place]);
    }

    public void AssertKept()
    {
        _counted.Sort();
        var longest = Horizon + UseWithin + AttemptTimeout;
        for (var i = 0; i < _counted.Count; i++)
        {
            var (from, to) = (_counted[i], _counted[i] + Interval);
            var count = _counted.Skip(i).TakeWhile(time => time < to).Count();
            var allowed = _maxima.Where((maximum, m) => maximum.From < to && (m + 1 == _maxima.Count || _maxima[m + 1].From >= from - longest)).Max(maximum => maximum.Max);
            Assert.True(count <= allowed, $"{count} requests in the interval from {from:O}, where {allowed} were allowed at the most (request {i}, seed {seed})");
        }

        // Safe by granting nothing is not safe.
        var span = (_counted[^1] - _counted[0]) / Interval;
        Assert.True(_counted.Count > span * 2, $"only {_counted.Count} requests in {span:0} intervals");
    }

    private async Task ExchangeAsync(SimulatedHolder holder)
    {
        TimeSpan? pause = _chance.Next(50) == 0 ? Interval * (_chance.NextDouble() * 0.5) : null;
        var before = await readClock();
        if (_maxima.Count == 0 || _maxima[^1].Max != _max)
        {
            _maxima.Add((before, _max));
        }

        var grant = await budget.ExchangeAsync(new SharedPermitExchange
        {
            Budget = "simulated",
            Holder = holder.Name,
            Max = _max,
            Interval = Interval,
            Wanted = _chance.Next(8),
            Horizon = Horizon * _chance.NextDouble(),
            Spared = _chance.Next(3),
            Lapse = UseWithin + AttemptTimeout + Interval,
            Returned = holder.HandBack(before, _ => _chance.Next(10) < 8),
            Pause = pause,
        });
        var after = await readClock();
        _pausedUntil = pause is { } paused && before + paused > _pausedUntil ? before + paused : _pausedUntil;
        foreach (var permit in grant.Permits)
        {
            Assert.True(permit.UsableIn >= TimeSpan.Zero && permit.UsableIn <= Horizon, $"usable in {permit.UsableIn}");
            Use(holder, permit, after + permit.UsableIn, before + permit.UsableIn + UseWithin);
        }
    }

    private void Use(SimulatedHolder holder, GrantedPermit permit, DateTimeOffset usable, DateTimeOffset useBy)
    {
        Assert.True(usable >= _pausedUntil, $"usable at {usable:O}, in a pause until {_pausedUntil:O}");
        if (usable > useBy || _chance.Next(8) == 0)
        {
            holder.Hold(permit, null);
            return;
        }

        // Mostly at the earliest, where a keeper that is a little wrong is found out.
        var sent = _chance.Next(2) == 0 ? usable : usable + (useBy - usable) * _chance.NextDouble();
        var answered = sent + AttemptTimeout * (_chance.Next(3) == 0 ? _chance.NextDouble() : 0.01);
        _counted.Add(sent + (answered - sent) * _chance.NextDouble());
        holder.Hold(permit, answered);
    }
}
