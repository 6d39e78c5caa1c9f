namespace HoopAI.Sandbox;

/// <summary>
/// Finds what can be created, read, listed, updated and deleted, by the documents alone: a POST to a path, and operations on the same path with an id
/// behind it, whose answers have an object with an id.
/// </summary>
internal static class CollectionFinder
{
    private static readonly string[] ListPaths = ["", "/list", "/search"];

    /// <param name="operations">All operations.</param>
    /// <param name="taken">Operations that another handler carries out; what they belong to is left to it.</param>
    public static IReadOnlyList<RecordCollection> Find(IReadOnlyList<SandboxOperation> operations, IReadOnlySet<string> taken)
    {
        var byPath = operations.ToLookup(operation => operation.Documented.Path.TrimEnd('/'), StringComparer.Ordinal);
        var items = operations.Select(operation => operation.Documented.Path).Where(path => path.EndsWith('}')).Distinct(StringComparer.Ordinal);
        return [.. items.Select(item => Of(item, byPath)).OfType<RecordCollection>().Where(collection => !collection.Actions.Keys.Any(taken.Contains))];
    }

    private static RecordCollection? Of(string itemPath, ILookup<string, SandboxOperation> byPath)
    {
        var cut = itemPath.LastIndexOf("/{", StringComparison.Ordinal);
        var (path, id) = (itemPath[..cut], itemPath[(cut + 2)..^1]);
        var create = byPath[path].FirstOrDefault(operation => operation.Documented.Method == "POST" && RecordSchemas.FindOne(operation.Documented.Success?.Json) is not null);
        var actions = byPath[itemPath].Select(operation => (operation, Action: ActionOf(operation))).Where(item => item.Action is not null).ToList();

        // Locations and companies are the sandbox's accounts, and no records of theirs.
        if (create is null || actions.Count == 0 || id is "locationId" or "companyId") return null;

        // What is read back is the record in full; where nothing reads it, what creating answers.
        var read = actions.Find(item => item.Action == RecordAction.Read).operation;
        var shape = RecordSchemas.FindOne(read?.Documented.Success?.Json) ?? RecordSchemas.FindOne(create.Documented.Success?.Json)!;
        var lists = ListPaths.SelectMany(suffix => byPath[path + suffix]).Where(operation => operation != create && RecordSchemas.FindList(operation.Documented.Success?.Json) is not null);
        return new RecordCollection
        {
            Path = path,
            IdName = id,
            Shape = shape,
            Actions = actions.Select(item => (item.operation.Id, item.Action!.Value)).Append((create.Id, RecordAction.Create))
                .Concat(lists.Select(operation => (operation.Id, RecordAction.List))).DistinctBy(item => item.Item1).ToDictionary(item => item.Item1, item => item.Item2, StringComparer.Ordinal),
        };
    }

    private static RecordAction? ActionOf(SandboxOperation operation) => operation.Documented.Method switch
    {
        "GET" => RecordSchemas.FindOne(operation.Documented.Success?.Json) is null ? null : RecordAction.Read,
        "PUT" or "PATCH" => RecordAction.Update,
        "DELETE" => RecordAction.Delete,
        _ => null,
    };
}
