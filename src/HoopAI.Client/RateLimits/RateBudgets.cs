using System.Collections.Concurrent;

namespace HoopAI.Client.RateLimits;

/// <summary>
/// The budgets of this process, by the platform and the app on it. A budget belongs to an app on a resource: clients of the same app share it, whatever their
/// names, by the options of the one that came first.
/// </summary>
internal sealed class RateBudgets : IAsyncDisposable, IDisposable
{
    private readonly ConcurrentDictionary<string, AppBudgets> _apps = new();

    /// <summary>The budget of a client's app on a location or company.</summary>
    public RateBudget Of(HoopAIResource resource, RateBudgetSource source) => Get(BudgetSubject.Of(resource), source);

    /// <summary>The budget of a token whose resource is not known.</summary>
    public RateBudget OfToken(string fingerprint, RateBudgetSource source) => Get(BudgetSubject.OfToken(fingerprint), source);

    /// <summary>Hands back what budgets hold that are shared with other processes.</summary>
    public async ValueTask DisposeAsync() =>
        await Task.WhenAll(_apps.Values.SelectMany(app => app.All).Select(known => known.DisposeAsync().AsTask())).ConfigureAwait(false);

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private RateBudget Get(BudgetSubject subject, RateBudgetSource source) => _apps.GetOrAdd(source.Owner, static _ => new AppBudgets()).Get(subject, source);
}
