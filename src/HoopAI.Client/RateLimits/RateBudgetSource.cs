namespace HoopAI.Client.RateLimits;

/// <summary>What the budgets of one client are made of, as its options say.</summary>
internal sealed class RateBudgetSource
{
    private readonly Func<string, SharedBudgetAccess>? _share;

    /// <param name="owner">The platform, and the app on it.</param>
    /// <param name="options">How calls are paced.</param>
    /// <param name="time">The clock.</param>
    /// <param name="share">How to take part in the shared budget of a name; null where this process has its budgets for itself.</param>
    public RateBudgetSource(string owner, RateLimitOptions options, TimeProvider time, Func<string, SharedBudgetAccess>? share)
    {
        (Owner, Options, Time, IsPaced, _share) = (owner, options, time, options.Enabled, share);
        Busy = new BusyBudgets(options.Interval, time);
        Unlimited = new RateBudget(default, this);
    }

    public string Owner { get; }

    public RateLimitOptions Options { get; }

    public TimeProvider Time { get; }

    public bool IsPaced { get; }

    /// <summary>Those that have a desk.</summary>
    public BusyBudgets Busy { get; }

    /// <summary>For requests that are not paced: those of the token endpoint, which has a limit of its own.</summary>
    public RateBudget Unlimited { get; }

    /// <summary>The desk of a budget, which locks it.</summary>
    public PermitDesk CreateDesk(RateBudget budget, BudgetSubject subject, in PermitMemory memory)
    {
        if (_share is null)
        {
            return new PermitDesk(budget, new LocalWindow(memory, Time), Options.QueueLimit, Time);
        }

        var window = new SharedWindow(_share($"{Owner} {subject}"), memory, Time);
        var desk = new PermitDesk(budget, window, Options.QueueLimit, Time);
        window.Changed = desk.Serve;
        return desk;
    }
}
