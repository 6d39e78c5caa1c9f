using System.Collections.Concurrent;

namespace HoopAI.Sandbox;

/// <summary>The rate limits, and what every app has used of them.</summary>
public sealed class SandboxLimits
{
    private readonly ConcurrentDictionary<(string ClientId, string ResourceId), RateBudget> _budgets = new();
    private readonly ConcurrentDictionary<string, RateLimitSettings> _special = new(StringComparer.Ordinal);
    private readonly TimeProvider _clock;
    private readonly SandboxIds _ids;
    private RateLimitSettings _settings;

    internal SandboxLimits(TimeProvider clock, RateLimitSettings settings, SandboxIds ids)
    {
        _clock = clock;
        _ids = ids;
        _settings = settings;
        Defaults = settings;
    }

    /// <summary>The limits of every location and company without limits of its own. Setting them keeps what is counted.</summary>
    public RateLimitSettings Settings
    {
        get => Volatile.Read(ref _settings);
        set => Volatile.Write(ref _settings, value ?? throw new ArgumentNullException(nameof(value)));
    }

    /// <summary>The apps that have called, and for which location or company.</summary>
    internal IReadOnlyList<(string ClientId, string ResourceId)> Spenders =>
        [.. _budgets.Keys.Where(key => !key.ResourceId.StartsWith(OperationIds.Token, StringComparison.Ordinal)).Order()];

    private RateLimitSettings Defaults { get; }

    /// <summary>Gives one location or company limits of its own.</summary>
    public void Set(string resourceId, RateLimitSettings settings) => _special[resourceId] = settings;

    /// <summary>Spends budget as an outsider would who shares it.</summary>
    /// <returns>True when the platform would have accepted that many requests.</returns>
    public bool Spend(string clientId, string resourceId, int requests = 1) =>
        Budget(clientId, resourceId).Count(For(resourceId), requests).Accepted;

    /// <summary>What is left now.</summary>
    public BudgetSnapshot Remaining(string clientId, string resourceId) => Budget(clientId, resourceId).Peek(For(resourceId));

    internal RateLimitSettings For(string resourceId) => _special.GetValueOrDefault(resourceId) ?? Settings;

    internal CountResult Count(string clientId, string resourceId) => Budget(clientId, resourceId).Count(For(resourceId));

    internal BudgetSnapshot Untouched() => new(Settings.Max, Settings.Max, Settings.Interval, Settings.Daily, Settings.Daily);

    /// <summary>The random wait before a request is counted.</summary>
    internal TimeSpan DelayFor(string resourceId) =>
        For(resourceId).CountingDelay is var most && most > TimeSpan.Zero ? TimeSpan.FromTicks((long)_ids.Number(most.Ticks)) : TimeSpan.Zero;

    internal bool TryCountTokenRequest(string? clientId, string? resourceId)
    {
        if (Settings.TokenRequestsPerMinute is not { } most) return true;
        var settings = new RateLimitSettings { Max = most, Interval = TimeSpan.FromMinutes(1), Daily = int.MaxValue };
        return Budget(clientId ?? "", $"{OperationIds.Token} {resourceId}").Count(settings).Accepted;
    }

    /// <summary>Everything but the requests of the last seconds, which are too short a time to be kept.</summary>
    internal SnapshotState.Limits Save() => new()
    {
        Settings = Settings,
        Special = _special.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal),
        Today = [.. _budgets.Select(pair => new SnapshotState.Spent(pair.Key.ClientId, pair.Key.ResourceId, pair.Value.Today.Day, pair.Value.Today.Requests))],
    };

    internal void Restore(SnapshotState.Limits state)
    {
        Reset();
        Settings = state.Settings;
        foreach (var (resource, settings) in state.Special) _special[resource] = settings;
        foreach (var (clientId, resourceId, day, requests) in state.Today) Budget(clientId, resourceId).Today = (day, requests);
    }

    internal void Reset()
    {
        _budgets.Clear();
        _special.Clear();
        Settings = Defaults;
    }

    private RateBudget Budget(string clientId, string resourceId) => _budgets.GetOrAdd((clientId, resourceId), static (_, clock) => new RateBudget(clock), _clock);
}
