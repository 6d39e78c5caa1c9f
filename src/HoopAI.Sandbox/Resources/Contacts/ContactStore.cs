using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace HoopAI.Sandbox;

/// <summary>The contacts of all locations; a location is seeded when it is first asked for.</summary>
internal sealed class ContactStore(TimeProvider clock, SandboxIds ids, int seeded)
{
    private static readonly string[] FirstNames = ["Rosan", "Rubika", "John", "Maya", "Ana", "Liam", "Noor", "Iris", "Omar"];
    private static readonly string[] LastNames = ["Deo", "Carter", "Okafor", "Silva", "Novak", "Haddad", "Lind"];

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<StoredContact>> _byLocation = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _locations = new(StringComparer.Ordinal);

    /// <summary>The contacts of a location, newest first.</summary>
    public IReadOnlyList<StoredContact> All(string locationId)
    {
        lock (_gate) return [.. Of(locationId)];
    }

    public StoredContact? Find(string id)
    {
        if (!_locations.TryGetValue(id, out var locationId)) return null;
        lock (_gate) return Of(locationId).Find(contact => contact.Id == id);
    }

    public StoredContact Create(string locationId, JsonObject members)
    {
        lock (_gate)
        {
            var contacts = Of(locationId);
            var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
            var added = contacts.Count == 0 ? now : Math.Max(now, contacts[0].AddedAt + 1);
            return Insert(contacts, 0, ids.Record(), locationId, added, members);
        }
    }

    public StoredContact? Update(string id, JsonObject changes)
    {
        if (!_locations.TryGetValue(id, out var locationId)) return null;
        lock (_gate)
        {
            var contacts = Of(locationId);
            var index = contacts.FindIndex(contact => contact.Id == id);
            if (index < 0) return null;
            var members = contacts[index].Members.DeepClone().AsObject();
            Merge(members, changes);
            members["dateUpdated"] = RecordShape.Iso(clock.GetUtcNow().ToUnixTimeMilliseconds());
            return contacts[index] = contacts[index] with { Members = members };
        }
    }

    public bool Delete(string id)
    {
        if (!_locations.TryRemove(id, out var locationId)) return false;
        lock (_gate) return Of(locationId).RemoveAll(contact => contact.Id == id) > 0;
    }

    public void Reset() => Restore([]);

    public IReadOnlyList<SnapshotState.Contacts> Save()
    {
        lock (_gate) return [.. _byLocation.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new SnapshotState.Contacts(pair.Key, [.. pair.Value]))];
    }

    public void Restore(IEnumerable<SnapshotState.Contacts> state)
    {
        lock (_gate)
        {
            _byLocation.Clear();
            _locations.Clear();
            foreach (var (locationId, contacts) in state)
            {
                _byLocation[locationId] = [.. contacts];
                foreach (var contact in contacts) _locations[contact.Id] = locationId;
            }
        }
    }

    /// <summary>Seeds a location, so that its contacts can be found by id.</summary>
    public void Touch(string locationId)
    {
        lock (_gate) Of(locationId);
    }

    private static void Merge(JsonObject members, JsonObject changes)
    {
        foreach (var (name, value) in changes)
        {
            if (value is null) members.Remove(name);
            else members[name] = value.DeepClone();
        }
    }

    private List<StoredContact> Of(string locationId)
    {
        if (_byLocation.TryGetValue(locationId, out var contacts)) return contacts;
        _byLocation[locationId] = contacts = [];
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        for (var i = 0; i < seeded; i++)
        {
            var (first, last) = (FirstNames[i % FirstNames.Length], LastNames[i % LastNames.Length]);
            var members = new JsonObject
            {
                ["firstName"] = first,
                ["lastName"] = last,
                ["email"] = string.Create(CultureInfo.InvariantCulture, $"{first}.{last}.{i + 1}@example.com").ToLowerInvariant(),
                ["phone"] = string.Create(CultureInfo.InvariantCulture, $"+1415555{i + 100:D4}"),
                ["tags"] = new JsonArray("seeded"),
                ["country"] = "US",
                ["source"] = "sandbox",
            };
            Insert(contacts, i, ids.Record(), locationId, now - ((i + 1) * 60_000L), members);
        }

        return contacts;
    }

    private StoredContact Insert(List<StoredContact> contacts, int index, string id, string locationId, long added, JsonObject members)
    {
        var all = new JsonObject { ["id"] = id, ["locationId"] = locationId, ["dateAdded"] = RecordShape.Iso(added), ["dateUpdated"] = RecordShape.Iso(added) };
        Merge(all, members);
        var contact = new StoredContact(id, locationId, added, all);
        contacts.Insert(index, contact);
        _locations[id] = locationId;
        return contact;
    }
}
