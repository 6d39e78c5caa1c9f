namespace HoopAI.Client.RateLimits;

/// <summary>
/// The budgets of one client whose resources are being called. It looks after them once a minute, for those that have become idle, and not at all while there
/// are none.
/// </summary>
internal sealed class BusyBudgets : IDisposable
{
    /// <summary>A resource that is called every few seconds keeps its desk; one that is called every few minutes has it made anew, which is cheap enough.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly TimeSpan _pause;
    private readonly ITimer _timer;
    private List<RateBudget> _budgets = [];
    private bool _isLooking;

    public BusyBudgets(TimeSpan interval, TimeProvider time)
    {
        _pause = interval.OrLonger(Shortest);
        _timer = time.CreateTimer(static state => ((BusyBudgets)state!).Look(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _budgets.Count;
            }
        }
    }

    public void Add(RateBudget budget)
    {
        lock (_lock)
        {
            _budgets.Add(budget);
            SetTimer();
        }
    }

    /// <summary>With its client: nothing is looked after any more.</summary>
    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        List<RateBudget> budgets;
        lock (_lock)
        {
            (budgets, _budgets) = (_budgets, []);
            _isLooking = false;
        }

        budgets.RemoveAll(static budget => budget.TryRest());
        lock (_lock)
        {
            _budgets.AddRange(budgets);
            SetTimer();
        }
    }

    private void SetTimer()
    {
        if (!_isLooking && _budgets.Count > 0)
        {
            _isLooking = true;
            _timer.Change(_pause, Timeout.InfiniteTimeSpan);
        }
    }
}
