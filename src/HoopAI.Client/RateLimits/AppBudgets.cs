using System.Collections.Concurrent;

namespace HoopAI.Client.RateLimits;

/// <summary>The budgets of one app in this process, each made when it is first needed.</summary>
/// <remarks>By plain ids, and not by whole subjects: that is smaller, and an app that starts need not wait for a dictionary of another type to be compiled.</remarks>
internal sealed class AppBudgets
{
    private readonly ConcurrentDictionary<string, RateBudget> _locations = new();
    private readonly ConcurrentDictionary<string, RateBudget> _companies = new();
    private readonly ConcurrentDictionary<string, RateBudget> _tokens = new();

    public IEnumerable<RateBudget> All => _locations.Values.Concat(_companies.Values).Concat(_tokens.Values);

    /// <summary>One that is made twice at the same moment, and dropped, has done nothing yet.</summary>
    public RateBudget Get(BudgetSubject subject, RateBudgetSource source)
    {
        var budgets = Of(subject.Kind);
        return budgets.TryGetValue(subject.Id, out var known) ? known : budgets.GetOrAdd(subject.Id, new RateBudget(subject, source));
    }

    private ConcurrentDictionary<string, RateBudget> Of(BudgetKind kind) => kind switch
    {
        BudgetKind.Location => _locations,
        BudgetKind.Company => _companies,
        _ => _tokens,
    };
}
