using HoopAI.Client.Telemetry;

namespace HoopAI.Client.RateLimits;

/// <summary>
/// The permits of this process in a budget that several share. They come from the keeper in batches, each with the time from which it may be used, and go back
/// with the age of their answers, in one exchange. While the keeper is out of reach, this process keeps to its share of the interval by its own count.
/// </summary>
internal sealed class SharedWindow : IPermitWindow, IAsyncDisposable
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestExchange = TimeSpan.FromSeconds(5);

    /// <summary>So far ahead of their time slots are granted: as far as the demands of all processes together reach.</summary>
    private const double HorizonShare = 0.75;

    /// <summary>What is to be handed back waits so long for an exchange that happens anyway: others need it well before its next use only.</summary>
    private const double FlushShare = 0.7;

    private readonly Lock _lock = new();
    private readonly SharedBudgetAccess _access;
    private readonly TimeProvider _time;
    private readonly ITimer _flush;
    private readonly SharedSlots _slots;
    private readonly SharedDemand _demand = new();
    private readonly LocalWindow _own;
    private int _max;
    private int _holders;
    private bool _isExchanging;
    private bool _isAway;
    private bool _isFlushSet;
    private bool _isEnded;
    private long _askAt;
    private long _shareUntil;
    private TimeSpan? _pause;

    public SharedWindow(SharedBudgetAccess access, PermitMemory memory, TimeProvider time)
    {
        (_access, _max, _holders, _time) = (access, memory.Max, memory.Holders, time);
        _slots = new SharedSlots(time);
        _own = new LocalWindow(memory, time, seesOutsiders: false);
        _flush = time.CreateTimer(static state => ((SharedWindow)state!).Flush(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Told when permits have come.</summary>
    public Action? Changed { get; set; }

    public int Limit => _isAway ? Share : _max;

    public TimeSpan Interval => _own.Interval;

    public TimeSpan Cycle => _own.Cycle;

    /// <summary>The keeper spreads the slots and spares some: calls need not keep their distance here as well.</summary>
    public int InUse => _isAway ? _own.InUse : 0;

    public bool IsContended => false;

    public PermitMemory Memory
    {
        get
        {
            lock (_lock)
            {
                return _own.Memory with { Max = _max, Holders = _holders };
            }
        }
    }

    /// <summary>Slots are granted some time before they may be used: it pays to let a few gather before asking again.</summary>
    private TimeSpan Gathering => Interval / 5;

    private int Share => Math.Max(1, _max / _holders);

    public bool IsAtRest(long now)
    {
        lock (_lock)
        {
            return !_isExchanging && !_isAway && _pause is null && now >= _askAt && now >= _shareUntil && _slots.IsEmpty && _own.IsAtRest(now);
        }
    }

    public bool TryTake(CallPriority priority, long now, out Permit permit)
    {
        lock (_lock)
        {
            permit = default;
            if ((_isAway || now < _shareUntil) && !_own.HasRoom(Share, now))
            {
                Miss(priority, now);
                return false;
            }

            var number = 0L;
            if (!_isAway && !_slots.TryTake(now, out number))
            {
                Miss(priority, now);
                return false;
            }

            _demand.Used();
            permit = _own.Take(now) with { Slot = number };
            if (_isAway)
            {
                Miss(priority, now);
            }

            return true;
        }
    }

    public TimeSpan WaitFor(int permits, long now)
    {
        lock (_lock)
        {
            return _isAway ? _own.WaitFor(permits, now) : (permits - 1) / _max * Interval;
        }
    }

    public TimeSpan? NextChange(long now)
    {
        lock (_lock)
        {
            if (_isAway || now < _shareUntil)
            {
                return _own.NextChange(now) ?? Retry;
            }

            return _slots.NextIn(now) ?? (_isExchanging ? null : Left(_askAt, now));
        }
    }

    public void Used(in Permit permit, RateLimitAnswer? answer, long now)
    {
        lock (_lock)
        {
            _own.Used(permit, answer, now);
            _slots.Used(permit.Slot, now);
            if (answer is { Limits.Max: > 0 and { } max })
            {
                _max = max;
            }

            if (answer is { IsRefused: true, IsDaySpent: false })
            {
                _pause = answer.Value.RetryAfter ?? Interval;
                Exchange(0, now);
            }

            SetFlush();
        }
    }

    public void Unused(in Permit permit, long now)
    {
        lock (_lock)
        {
            _own.Unused(permit, now);
            _slots.Unused(permit.Slot);
            SetFlush();
        }
    }

    /// <summary>A process that ends hands back what it holds, so that nobody has to wait for it to lapse.</summary>
    public async ValueTask DisposeAsync()
    {
        SharedPermitExchange last;
        lock (_lock)
        {
            _isEnded = true;
            _slots.GiveUpGranted();
            last = Describe(0, _time.GetTimestamp());
        }

        await _flush.DisposeAsync().ConfigureAwait(false);
        if (last.Returned.Count > 0)
        {
            using var patience = new CancellationTokenSource(LongestExchange, _time);
            Task handingBack = _access.Keeper.ExchangeAsync(last, patience.Token).AsTask();
            await handingBack.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Asks for slots where none is left; and, for a call that somebody waits for, also where those that are left come late and some are spared.</summary>
    private void Miss(CallPriority priority, long now)
    {
        var isUrgent = priority == CallPriority.Interactive && _demand.IsBatch;
        if (_slots.Granted == 0 || isUrgent)
        {
            _demand.Missed(priority);
            if (_askAt <= now || isUrgent)
            {
                Exchange(isUrgent ? 1 : _demand.Next(_max, _holders), now);
            }
        }
    }

    private void Flush()
    {
        lock (_lock)
        {
            _isFlushSet = false;
            var now = _time.GetTimestamp();
            if (_slots.Returns(now).Count > 0)
            {
                Exchange(0, now);
            }

            SetFlush();
        }
    }

    private void SetFlush()
    {
        if (!_isFlushSet && !_isEnded && (_slots.HasReturns || _slots.Granted > 0))
        {
            _isFlushSet = true;
            _flush.Change(Interval * FlushShare, Timeout.InfiniteTimeSpan);
        }
    }

    private void Exchange(int wanted, long now)
    {
        if (_isExchanging || _isEnded)
        {
            return;
        }

        _isExchanging = true;
        _askAt = now + _time.TimestampsIn(Retry);
        var exchange = Describe(wanted, now);
        using (ExecutionContext.SuppressFlow())
        {
            _ = Task.Run(() => ExchangeAsync(exchange));
        }
    }

    private SharedPermitExchange Describe(int wanted, long now) => new()
    {
        Budget = _access.Budget,
        Holder = _access.Holder,
        Max = _max,
        Interval = Interval,
        Wanted = wanted,
        Horizon = Interval * HorizonShare,
        Spared = _demand.IsBatch ? _max / 20 : 0,
        Lapse = LongestExchange + SharedSlots.UseWithin + _access.Flight + Interval,
        Returned = _slots.Returns(now),
        Pause = _pause,
    };

    private async Task ExchangeAsync(SharedPermitExchange exchange)
    {
        try
        {
            using var patience = new CancellationTokenSource(LongestExchange, _time);
            var grant = await _access.Keeper.ExchangeAsync(exchange, patience.Token).ConfigureAwait(false);
            lock (_lock)
            {
                Accept(exchange, grant, _time.GetTimestamp());
            }
        }
        catch (Exception fault)
        {
            lock (_lock)
            {
                GoOnAlone(fault);
            }
        }

        Changed?.Invoke();
    }

    private void Accept(SharedPermitExchange exchange, SharedPermitGrant grant, long now)
    {
        _isExchanging = false;
        _slots.Returned(exchange.Returned);
        _isFlushSet = false;
        _holders = Math.Max(1, grant.Holders);
        _pause = _pause == exchange.Pause ? null : _pause;
        foreach (var granted in grant.Permits)
        {
            _slots.Add(granted, now);
        }

        if (exchange.Wanted > 0)
        {
            _demand.Granted(grant.Permits.Count);
            _askAt = now + _time.TimestampsIn(grant.Permits.Count == exchange.Wanted ? TimeSpan.Zero : (grant.NextIn ?? TimeSpan.Zero) + Gathering);
        }

        if (_isAway)
        {
            // What this process has sent on its own the keeper knows nothing of: for one interval both counts apply.
            (_isAway, _shareUntil) = (false, now + _time.TimestampsIn(Interval));
            _access.Logger.SharedBudgetBack(_access.Budget);
        }

        SetFlush();
    }

    private void GoOnAlone(Exception fault)
    {
        _isExchanging = false;
        if (!_isAway)
        {
            _isAway = true;
            _slots.GiveUpGranted();
            _access.Logger.SharedBudgetAway(_access.Budget, Share, fault);
        }
    }

    private TimeSpan Left(long at, long now) => at <= now ? TimeSpan.Zero : _time.GetElapsedTime(now, at);
}
