namespace HoopAI.Client.RateLimits;

/// <summary>Makes the budgets of one client, as its options say.</summary>
/// <remarks><c>share</c> says how to take part in the shared budget of a name; null where this process has its budgets for itself.</remarks>
internal sealed class RateBudgetSource(RateLimitOptions options, TimeProvider time, Func<string, SharedBudgetAccess>? share)
{
    /// <summary>For requests that are not paced: those of the token endpoint, which has a limit of its own.</summary>
    public RateBudget Unlimited { get; } = new(null, UnlimitedPermits.Instance, null, options);

    public RateBudget Create(RateBudgetKey key) => options.Enabled
        ? new RateBudget(key.Resource, CreateDesk(key), new DailyBudget(options, time), options)
        : new RateBudget(key.Resource, UnlimitedPermits.Instance, null, options);

    private PermitDesk CreateDesk(RateBudgetKey key)
    {
        if (share is null)
        {
            return new PermitDesk(new LocalWindow(options.Max, options.Interval, time), options.QueueLimit, time);
        }

        var window = new SharedWindow(share(key.ToString()), options.Max, options.Interval, time);
        var desk = new PermitDesk(window, options.QueueLimit, time);
        window.Changed = desk.Serve;
        return desk;
    }
}
