namespace HoopAI.Client.RateLimits;

/// <summary>
/// What one app may still spend on one location or company: permits for the moment, the day's requests, and what the platform said last. The desk where calls
/// ask for permits is there only while the resource is busy: there are far more resources than busy ones.
/// </summary>
/// <remarks>It is its own lock, which its desk uses too: an object more for each resource would cost as much as half of the rest, and nobody outside sees this one.</remarks>
internal sealed class RateBudget(BudgetSubject subject, RateBudgetSource source) : IAsyncDisposable
{
    private KeptSnapshot _last;
    private DailyBudget _day = new(source.Options.DailyLimit, source.Time.GetUtcNow());
    private PermitMemory _memory = new(source.Options.Max, source.Options.Interval);
    private PermitDesk? _desk;

    public HoopAIResource? Resource => subject.Resource;

    public RateLimitSnapshot? Snapshot
    {
        get
        {
            lock (this)
            {
                return _last.Value;
            }
        }
    }

    /// <summary>Null where calls are not paced.</summary>
    public DailyBudgetStatus? Day
    {
        get
        {
            lock (this)
            {
                return IsPaced ? _day.StatusAt(source.Time.GetUtcNow()) : null;
            }
        }
    }

    /// <summary>How long the window is, as far as is known.</summary>
    public TimeSpan Interval => Snapshot?.Interval is { } told && told > TimeSpan.Zero ? told : source.Options.Interval;

    private bool IsPaced => source.IsPaced && subject.Kind != BudgetKind.None;

    /// <summary>A permit for a request that the day allows, or why there is none. Completes at once, without allocating, while the window of a busy resource has room.</summary>
    public ValueTask<PermitOutcome> AcquireAsync(in PermitRequest request, CancellationToken cancellationToken)
    {
        if (!IsPaced)
        {
            return default;
        }

        cancellationToken.ThrowIfCancellationRequested();

        // The clock is read before the lock is taken, so that it is held as briefly as can be: whoever comes a little late only waits a little longer.
        var time = source.Time.GetUtcNow();
        lock (this)
        {
            if (!_day.TryTake(request.Priority, source.Options.DailyReserve, time, out var refusal))
            {
                return new ValueTask<PermitOutcome>(new PermitOutcome(default, refusal));
            }

            _desk ??= CreateDesk();
            var acquiring = _desk.AcquireAsync(request, cancellationToken);
            return acquiring is { IsCompletedSuccessfully: true, Result.Refusal: null } ? acquiring : new ValueTask<PermitOutcome>(WaitAsync(acquiring));
        }
    }

    /// <summary>The request was sent, and its answer (or its failure) has just arrived: by now the platform has counted it, so the permit is free one interval from now.</summary>
    /// <param name="permit">The request's.</param>
    /// <param name="answer">What the answer says; null where there was none, or it says nothing.</param>
    /// <returns>The shares of the day that have been reached by it and have not been told yet, in percent.</returns>
    public IReadOnlyList<int> Used(in Permit permit, RateLimitAnswer? answer)
    {
        var now = source.Time.GetTimestamp();
        lock (this)
        {
            if (answer is { Limits.IsEmpty: false } said)
            {
                _last = new KeptSnapshot(said.Limits);
            }

            if (!IsPaced)
            {
                return [];
            }

            _desk?.Used(permit, answer, now);
            return _day.Used(answer);
        }
    }

    /// <summary>Nothing was sent: the permit is free at once.</summary>
    public void Unused(in Permit permit)
    {
        if (!IsPaced)
        {
            return;
        }

        var now = source.Time.GetTimestamp();
        lock (this)
        {
            _desk?.Unused(permit, now);
            _day.Unused();
        }
    }

    /// <summary>Lets go of everything that an idle resource does not need. False: it is still busy.</summary>
    public bool TryRest()
    {
        PermitDesk? desk;
        lock (this)
        {
            desk = _desk;
            if (desk is not null && !desk.IsAtRest(source.Time.GetTimestamp()))
            {
                return false;
            }

            _memory = desk?.Memory ?? _memory;
            _desk = null;
        }

        // It holds nothing that would have to be handed back.
        _ = desk?.DisposeAsync().AsTask();
        return true;
    }

    public ValueTask DisposeAsync()
    {
        lock (this)
        {
            return _desk?.DisposeAsync() ?? default;
        }
    }

    private PermitDesk CreateDesk()
    {
        source.Busy.Add(this);
        return source.CreateDesk(this, subject, _memory);
    }

    private async Task<PermitOutcome> WaitAsync(ValueTask<PermitOutcome> acquiring)
    {
        var isGiven = false;
        try
        {
            var outcome = await acquiring.ConfigureAwait(false);
            isGiven = outcome.Refusal is null;
            return outcome;
        }
        finally
        {
            if (!isGiven)
            {
                GiveDayBack();
            }
        }
    }

    private void GiveDayBack()
    {
        lock (this)
        {
            _day.Unused();
        }
    }
}
