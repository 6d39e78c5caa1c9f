using System.Collections.Concurrent;

namespace HoopAI.Sandbox;

/// <summary>The apps of the marketplace.</summary>
public sealed class SandboxApps
{
    private readonly ConcurrentDictionary<string, SandboxApp> _apps = new(StringComparer.Ordinal);

    internal SandboxApps() => Reset();

    /// <summary>The seeded app (<see cref="SandboxSeed.ClientId"/>), as it is now.</summary>
    public SandboxApp Default => _apps[SandboxSeed.ClientId];

    /// <summary>All apps, by client id.</summary>
    public IReadOnlyList<SandboxApp> All => [.. _apps.Values.OrderBy(app => app.ClientId, StringComparer.Ordinal)];

    /// <summary>Registers an app, or replaces the one with the same client id.</summary>
    /// <exception cref="ArgumentException">It has no client id, or its webhook URL is none.</exception>
    public SandboxApp Add(SandboxApp app)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentException.ThrowIfNullOrEmpty(app.ClientId);
        if (app.WebhookUrl is { } url && !(url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)))
        {
            throw new ArgumentException($"The webhook URL '{url}' is no absolute URL of HTTP or HTTPS.", nameof(app));
        }

        _apps[app.ClientId] = app;
        return app;
    }

    /// <summary>The app with a client id; null when there is none.</summary>
    public SandboxApp? Find(string? clientId) => clientId is null ? null : _apps.GetValueOrDefault(clientId);

    internal void Restore(IEnumerable<SandboxApp> apps)
    {
        Reset();
        foreach (var app in apps) Add(app);
    }

    internal void Reset()
    {
        _apps.Clear();
        Add(SandboxSeed.App());
    }
}
