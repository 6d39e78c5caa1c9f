using System.Collections.Concurrent;

namespace HoopAI.Client.RateLimits;

/// <summary>The budgets of one client, each made when it is first needed.</summary>
internal sealed class RateBudgets(RateLimitOptions options, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Lazy<RateBudget>> _budgets = new(StringComparer.Ordinal);

    /// <summary>For requests that are not paced.</summary>
    public RateBudget Unlimited { get; } = new(UnlimitedPermits.Instance, options.Interval);

    /// <summary>The budget of this app on a resource.</summary>
    public RateBudget Of(HoopAIResource resource) => Get(resource.ToString());

    /// <summary>The budget of a token whose resource is not known.</summary>
    public RateBudget OfToken(string fingerprint) => Get("token " + fingerprint);

    private RateBudget Get(string key) => _budgets.GetOrAdd(
        key, static (_, self) => new Lazy<RateBudget>(self.Create), this).Value;

    private RateBudget Create() => new(
        options.Enabled ? new BurstPermits(options.Max, options.Interval, time) : UnlimitedPermits.Instance, options.Interval);
}
