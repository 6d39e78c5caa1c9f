namespace HoopAI.Client.ContractTests.WireMock;

/// <summary>A mapping that the generator wrote.</summary>
internal sealed record StubFile(JsonObject Mapping)
{
    /// <summary>The state in which scenarios begin.</summary>
    public const string Started = "Started";

    private static string Folder => typeof(StubFile).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "StubsFolder").Value!;

    public string Id => Mapping["id"]!.GetValue<string>();

    /// <summary>Module and operation id.</summary>
    public string Operation => Mapping["metadata"]!["operation"]!.GetValue<string>();

    /// <summary>The scenario whose state decides which of the operation's mappings answers.</summary>
    public string Scenario => Mapping["scenarioName"]!.GetValue<string>();

    public int Status => Mapping["metadata"]!["status"]!.GetValue<int>();

    public static IReadOnlyDictionary<string, StubFile> ReadAll() =>
        Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(file => JsonNode.Parse(File.ReadAllBytes(file))!["mappings"]!.AsArray())
            .Select(mapping => new StubFile(mapping!.AsObject()))
            .ToDictionary(stub => stub.Id);
}
