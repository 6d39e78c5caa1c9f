namespace HoopAI.Client.RateLimits;

/// <summary>What one app may still spend on one location or company: permits for the moment, the day's requests, and what the platform said last.</summary>
internal sealed class RateBudget(HoopAIResource? resource, IPermitSource permits, DailyBudget? day, RateLimitOptions options) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private RateLimitSnapshot _last;
    private bool _seen;

    public HoopAIResource? Resource { get; } = resource;

    public RateLimitSnapshot? Snapshot
    {
        get
        {
            lock (_lock)
            {
                return _seen ? _last : null;
            }
        }
    }

    /// <summary>Null where calls are not paced.</summary>
    public DailyBudgetStatus? Day => day?.Status;

    /// <summary>How long the window is, as far as is known.</summary>
    public TimeSpan Interval => Snapshot?.Interval is { } told && told > TimeSpan.Zero ? told : options.Interval;

    /// <summary>A permit for a request that the day allows, or why there is none.</summary>
    public ValueTask<PermitOutcome> AcquireAsync(in PermitRequest request, CancellationToken cancellationToken)
    {
        if (day is not null && !day.TryTake(request.Priority, out var refusal))
        {
            return new ValueTask<PermitOutcome>(new PermitOutcome(default, refusal));
        }

        var acquiring = permits.AcquireAsync(request, cancellationToken);
        return acquiring is { IsCompletedSuccessfully: true, Result.Refusal: null } || day is null
            ? acquiring
            : new ValueTask<PermitOutcome>(WaitAsync(acquiring, day));
    }

    /// <summary>The request was sent, and has come to its end.</summary>
    /// <returns>The shares of the day that have been reached by it and have not been told yet, in percent.</returns>
    public IReadOnlyList<int> Used(in Permit permit, RateLimitAnswer? answer)
    {
        if (answer is { Limits.IsEmpty: false })
        {
            lock (_lock)
            {
                (_last, _seen) = (answer.Value.Limits, true);
            }
        }

        permits.Used(permit, answer);
        return day?.Used(answer) ?? [];
    }

    /// <summary>Nothing was sent.</summary>
    public void Unused(in Permit permit)
    {
        permits.Unused(permit);
        day?.Unused();
    }

    public ValueTask DisposeAsync() => (permits as IAsyncDisposable)?.DisposeAsync() ?? default;

    private static async Task<PermitOutcome> WaitAsync(ValueTask<PermitOutcome> acquiring, DailyBudget day)
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
                day.Unused();
            }
        }
    }
}
