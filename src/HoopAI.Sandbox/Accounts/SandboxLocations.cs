using System.Collections.Concurrent;

namespace HoopAI.Sandbox;

/// <summary>The locations of all companies.</summary>
public sealed class SandboxLocations
{
    private readonly ConcurrentDictionary<string, SandboxLocation> _locations = new(StringComparer.Ordinal);

    internal SandboxLocations() => Reset();

    /// <summary>All locations, by id.</summary>
    public IReadOnlyList<SandboxLocation> All => [.. _locations.Values.OrderBy(location => location.Id, StringComparer.Ordinal)];

    /// <summary>Adds a location, or replaces the one with the same id.</summary>
    public SandboxLocation Add(SandboxLocation location)
    {
        ArgumentNullException.ThrowIfNull(location);
        return _locations[location.Id] = location;
    }

    /// <summary>Adds a location to the seeded company.</summary>
    public SandboxLocation Add(string id, string name = "Location") =>
        Add(new SandboxLocation { Id = id, CompanyId = SandboxSeed.CompanyId, Name = name });

    /// <summary>The location with an id; null when there is none.</summary>
    public SandboxLocation? Find(string? id) => id is null ? null : _locations.GetValueOrDefault(id);

    /// <summary>Makes the platform refuse tokens for a location with <c>Location is not active</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such location.</exception>
    public void Deactivate(string id) => _locations[id] = _locations[id] with { IsActive = false };

    internal void Restore(IEnumerable<SandboxLocation> locations)
    {
        _locations.Clear();
        foreach (var location in locations) Add(location);
    }

    internal void Reset()
    {
        _locations.Clear();
        foreach (var location in SandboxSeed.Locations()) Add(location);
    }
}
