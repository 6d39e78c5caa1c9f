using System.Text.Json.Nodes;

namespace HoopAI.Sandbox;

/// <summary>The records of all collections but contacts, newest first.</summary>
internal sealed class RecordStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<StoredRecord>> _byPath = new(StringComparer.Ordinal);
    private readonly HashSet<(string Path, string Owner)> _seeded = [];

    /// <summary>The records below a path with its placeholders filled in, of one owner.</summary>
    /// <param name="path">The path.</param>
    /// <param name="owner">The location or company.</param>
    /// <param name="seed">What is there at the beginning.</param>
    public IReadOnlyList<StoredRecord> All(string path, string owner, Func<IEnumerable<StoredRecord>> seed)
    {
        lock (_gate)
        {
            Seed(path, owner, seed);
            return [.. Of(path).Where(record => record.Owner == owner)];
        }
    }

    public StoredRecord? Find(string path, string id)
    {
        lock (_gate) return Of(path).Find(record => record.Id == id);
    }

    public void Add(string path, StoredRecord record, Func<IEnumerable<StoredRecord>> seed)
    {
        lock (_gate)
        {
            Seed(path, record.Owner, seed);
            Of(path).Insert(0, record);
        }
    }

    /// <summary>Changes members of a record; null when it is gone.</summary>
    public StoredRecord? Update(string path, string id, Action<JsonObject> change)
    {
        lock (_gate)
        {
            var records = Of(path);
            var index = records.FindIndex(record => record.Id == id);
            if (index < 0) return null;
            var members = records[index].Members.DeepClone().AsObject();
            change(members);
            return records[index] = records[index] with { Members = members };
        }
    }

    public bool Remove(string path, string id)
    {
        lock (_gate) return Of(path).RemoveAll(record => record.Id == id) > 0;
    }

    public void Clear() => Restore([]);

    public IReadOnlyList<SnapshotState.Records> Save()
    {
        lock (_gate)
        {
            var seeded = _seeded.ToLookup(pair => pair.Path, pair => pair.Owner, StringComparer.Ordinal);
            return [.. _byPath.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new SnapshotState.Records(pair.Key, [.. seeded[pair.Key].Order(StringComparer.Ordinal)], [.. pair.Value]))];
        }
    }

    public void Restore(IEnumerable<SnapshotState.Records> state)
    {
        lock (_gate)
        {
            _byPath.Clear();
            _seeded.Clear();
            foreach (var (path, seeded, records) in state)
            {
                _byPath[path] = [.. records];
                foreach (var owner in seeded) _seeded.Add((path, owner));
            }
        }
    }

    private void Seed(string path, string owner, Func<IEnumerable<StoredRecord>> seed)
    {
        if (_seeded.Add((path, owner))) Of(path).AddRange(seed());
    }

    private List<StoredRecord> Of(string path)
    {
        if (!_byPath.TryGetValue(path, out var records)) _byPath[path] = records = [];
        return records;
    }
}
