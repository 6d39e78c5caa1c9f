namespace HoopAI.OpenApi.Tests.Reading;

/// <summary>What the checked-in documents say, spelled as facts. Shares no code with the generator.</summary>
internal static class Documents
{
    private static readonly Lazy<IReadOnlyList<Fact>> Loaded = new(static () => [.. Read()]);

    public static IReadOnlyList<Fact> All => Loaded.Value;

    public static IReadOnlyList<string> Modules { get; } = [.. Names("apps")];

    public static IReadOnlyList<string> Events { get; } = [.. Names("webhooks")];

    public static JsonObject Module(string name) => Json.ReadFile(Path.Combine(Repository.OpenApi, "apps", $"{name}.json"));

    public static JsonObject Common() => Json.ReadFile(Path.Combine(Repository.OpenApi, "common", "common-schemas.json"));

    public static JsonObject Event(string name) => Json.ReadFile(Path.Combine(Repository.OpenApi, "webhooks", $"{name}.json"));

    public static JsonArray Scopes() => Json.ReadFile(Path.Combine(Repository.OpenApi, "scopes.json"))["scopes"].Array("openapi/scopes.json");

    private static IEnumerable<Fact> Read()
    {
        var facts = SchemaFacts.OfDocument("_common", Common()).ToList();
        foreach (var module in Modules)
        {
            var document = Module(module);
            var operations = OperationFacts.OfDocument(module, document).ToList();
            var schemas = SchemaFacts.OfDocument(module, document).ToList();
            facts.AddRange([.. operations, .. schemas]);
            facts.Add(Fact.Of("modules", new() { ["module"] = module, ["operations"] = operations.Count, ["schemas"] = schemas.Count }));
        }

        facts.AddRange(Scopes().Select(scope => Fact.Of("scopes", scope!.DeepClone().AsObject())));
        facts.AddRange(Events.Select(name => EventFacts.OfDocument(name, Event(name))));
        return facts;
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.OpenApi, folder)).Select(file => Path.GetExtension(file) == ".json"
            ? Path.GetFileNameWithoutExtension(file)
            : throw new InvalidDataException($"{Repository.Display(file)} is no document; these tests read .json only.")).Order(StringComparer.Ordinal);
}
