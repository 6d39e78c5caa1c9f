using System.Text.Json;
using System.Text.Json.Nodes;
using HoopAI.Schemas;

namespace HoopAI.Sandbox;

/// <summary>
/// Records that stay, of every kind that the documents let an app create: what was created is read, listed, searched, updated and deleted. Contacts
/// have a handler of their own.
/// </summary>
internal sealed class RecordsHandler : IResourceHandler
{
    /// <summary>Members with which answers say how many there are in all.</summary>
    private static readonly string[] TotalNames = ["total", "totalCount", "count", "totalRecords"];

    private readonly Dictionary<string, RecordCollection> _collections;
    private readonly RecordStore _store;
    private readonly SandboxIds _ids;
    private readonly TimeProvider _clock;
    private readonly SandboxOptions _options;

    public RecordsHandler(OperationCatalog catalog, IReadOnlySet<string> taken, RecordStore store, SandboxIds ids, TimeProvider clock, SandboxOptions options)
    {
        (_store, _ids, _clock, _options) = (store, ids, clock, options);
        Collections = CollectionFinder.Find(catalog.Operations, taken);
        _collections = Collections.SelectMany(collection => collection.Actions.Keys.Select(operation => (operation, collection)))
            .DistinctBy(item => item.operation).ToDictionary(item => item.operation, item => item.collection, StringComparer.Ordinal);
    }

    public IReadOnlyList<RecordCollection> Collections { get; }

    public IReadOnlyCollection<string> Operations => _collections.Keys;

    public SandboxAnswer Handle(SandboxRequest request)
    {
        var collection = _collections[request.Operation.Id];
        var action = collection.Actions[request.Operation.Id];
        var path = collection.Parents.Aggregate(collection.Path, (text, name) => text.Replace($"{{{name}}}", Uri.EscapeDataString(request.Path[name]), StringComparison.Ordinal));
        return action switch
        {
            RecordAction.Create => Create(request, collection, path),
            RecordAction.List => List(request, collection, path),
            _ => One(request, collection, path, action),
        };
    }

    public void Reset() => _store.Clear();

    private SandboxAnswer Create(SandboxRequest request, RecordCollection collection, string path)
    {
        var (owner, isLocation) = OwnerOf(request);
        var members = RecordShape.Begin(_ids.Record(), owner, isLocation, Now);
        RecordShape.Merge(members, request.Body);
        foreach (var parent in collection.Parents) members[parent] = request.Path[parent];
        var record = new StoredRecord(members["id"]!.GetValue<string>(), owner, Now, members);
        _store.Add(path, record, () => Seed(collection, request, owner, isLocation));
        request.Change = new RecordChange(collection.Path, RecordAction.Create, owner, record.Members);
        return Answer(request, record);
    }

    private SandboxAnswer One(SandboxRequest request, RecordCollection collection, string path, RecordAction action)
    {
        var id = request.Path[collection.IdName];
        var (owner, isLocation) = OwnerOf(request);
        var own = _store.All(path, owner, () => Seed(collection, request, owner, isLocation));
        var record = own.FirstOrDefault(candidate => candidate.Id == id) ?? _store.Find(path, id);
        if (record is null) return _options.AnswersUnknownIds ? request.ExampleAnswer() : PlatformErrors.NotFound($"Record with id {id} not found", request.TraceId);
        if (request.Caller?.Installation.LocationId is { } location && record.Owner != location) return PlatformErrors.Forbidden(request.TraceId);
        switch (action)
        {
            case RecordAction.Delete:
                if (_store.Remove(path, id)) request.Change = new RecordChange(collection.Path, action, record.Owner, record.Members);
                return request.ExampleAnswer();
            case RecordAction.Update:
                var before = record.Members;
                record = _store.Update(path, id, members =>
                {
                    RecordShape.Merge(members, request.Body);
                    RecordShape.Touch(members, Now);
                }) ?? record;
                request.Change = new RecordChange(collection.Path, action, record.Owner, record.Members, before);
                return Answer(request, record);
            default:
                return Answer(request, record);
        }
    }

    private SandboxAnswer List(SandboxRequest request, RecordCollection collection, string path)
    {
        var (owner, isLocation) = OwnerOf(request);
        var all = RecordSearch.Of(_store.All(path, owner, () => Seed(collection, request, owner, isLocation)), request).ToList();
        var schema = request.Operation.Documented.Success!.Json!;
        var place = RecordSchemas.FindList(schema)!;
        var page = new JsonArray([.. RecordPages.Cut(all, request).Select(record => RecordShape.Show(record, place.Schema, place.IdName))]);
        var answer = place.Put(SchemaExamples.Create(schema)!, page);
        foreach (var around in place.Around(answer))
        {
            foreach (var name in TotalNames.Where(name => around[name]?.GetValueKind() == JsonValueKind.Number)) around[name] = all.Count;
        }

        return Answered(request, answer);
    }

    private SandboxAnswer Answer(SandboxRequest request, StoredRecord record)
    {
        var schema = request.Operation.Documented.Success?.Json;
        if (RecordSchemas.FindOne(schema) is not { } place) return request.ExampleAnswer();
        return Answered(request, place.Put(SchemaExamples.Create(schema!)!, RecordShape.Show(record, place.Schema, place.IdName)));
    }

    private static SandboxAnswer Answered(SandboxRequest request, JsonNode answer)
    {
        if (answer is JsonObject members) members["traceId"] = request.TraceId;
        return SandboxAnswer.Json(request.Operation.SuccessStatus, answer);
    }

    /// <summary>The location that a request is about, or the company.</summary>
    private static (string Owner, bool IsLocation) OwnerOf(SandboxRequest request)
    {
        var location = request.Path.GetValueOrDefault("locationId") ?? request.QueryOrForm("locationId")
            ?? (request.IsAltLocation ? request.QueryOrForm("altId") : null)
            ?? request.Caller?.Installation.LocationId
            ?? FirstLocation(request.Body);
        return location is null ? (request.Caller?.Installation.CompanyId ?? "", false) : (location, true);
    }

    /// <summary>A user is of several locations: here, of the first of them.</summary>
    private static string? FirstLocation(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("locationIds", out var ids) && ids.ValueKind == JsonValueKind.Array ? ids.EnumerateArray().Select(id => id.GetString()).FirstOrDefault() : null;

    private List<StoredRecord> Seed(RecordCollection collection, SandboxRequest request, string owner, bool isLocation)
    {
        var records = new List<StoredRecord>();
        for (var i = 0; i < _options.SeededRecords; i++)
        {
            var created = Now - ((i + 1) * 60_000L);
            var members = RecordShape.Begin(_ids.Record(), owner, isLocation, created);
            foreach (var (name, part) in RecordSchemas.Members(collection.Shape.Schema).Where(member => !members.ContainsKey(member.Key))) members[name] = SchemaExamples.Create(part, name: name);
            foreach (var parent in collection.Parents.Where(request.Path.ContainsKey)) members[parent] = request.Path[parent];
            records.Add(new StoredRecord(members["id"]!.GetValue<string>(), owner, created, members));
        }

        return records;
    }

    private long Now => _clock.GetUtcNow().ToUnixTimeMilliseconds();
}
