using System.Collections.Concurrent;

namespace HoopAI.Sandbox;

/// <summary>Which app is installed where.</summary>
internal sealed class InstallationRegistry
{
    private readonly ConcurrentDictionary<(string ClientId, string ResourceId), SandboxInstallation> _installations = new();

    public IReadOnlyList<SandboxInstallation> All =>
        [.. _installations.Values.OrderBy(installation => installation.InstalledAt).ThenBy(installation => installation.ResourceId, StringComparer.Ordinal)];

    public void Put(SandboxInstallation installation) =>
        _installations[(installation.ClientId, installation.ResourceId)] = installation;

    public SandboxInstallation? Find(string clientId, string resourceId) => _installations.GetValueOrDefault((clientId, resourceId));

    /// <summary>True when an app may act for a location: installed in it, or in its company with that location approved.</summary>
    public bool Covers(string clientId, SandboxLocation location)
    {
        if (Find(clientId, location.Id) is not null) return true;
        return Find(clientId, location.CompanyId) is { } company
            && (company.ApprovedLocations.Count == 0 || company.ApprovedLocations.Contains(location.Id));
    }

    public bool Remove(string clientId, string resourceId) => _installations.TryRemove((clientId, resourceId), out _);

    public void Restore(IEnumerable<SandboxInstallation> installations)
    {
        Reset();
        foreach (var installation in installations) Put(installation);
    }

    public void Reset() => _installations.Clear();
}
