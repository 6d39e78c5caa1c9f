using System.Collections.Concurrent;

namespace HoopAI.Client.RateLimits;

/// <summary>
/// The budgets of this process, each made when it is first needed. A budget belongs to an app on a resource: clients of the same app share it, whatever their
/// names, by the options of the one that came first.
/// </summary>
internal sealed class RateBudgets : IAsyncDisposable, IDisposable
{
    private readonly ConcurrentDictionary<RateBudgetKey, Lazy<RateBudget>> _budgets = new();

    /// <summary>The budget of an app on a resource.</summary>
    /// <param name="owner">The platform, and the app on it.</param>
    /// <param name="resource">The location or company.</param>
    /// <param name="source">How the client paces.</param>
    public RateBudget Of(string owner, HoopAIResource resource, RateBudgetSource source) => Get(new RateBudgetKey(owner, resource, null), source);

    /// <summary>The budget of a token whose resource is not known.</summary>
    public RateBudget OfToken(string owner, string fingerprint, RateBudgetSource source) => Get(new RateBudgetKey(owner, null, fingerprint), source);

    /// <summary>Hands back what budgets hold that are shared with other processes.</summary>
    public async ValueTask DisposeAsync() => await Task.WhenAll(_budgets.Values
        .Where(known => known.IsValueCreated)
        .Select(known => known.Value.DisposeAsync().AsTask())).ConfigureAwait(false);

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private RateBudget Get(RateBudgetKey key, RateBudgetSource source) =>
        _budgets.GetOrAdd(key, static (key, source) => new Lazy<RateBudget>(() => source.Create(key)), source).Value;
}
