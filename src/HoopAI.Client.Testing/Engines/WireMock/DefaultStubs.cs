using System.Text.Json.Nodes;

namespace HoopAI.Client.Testing.Engines.WireMock;

/// <summary>
/// The stubs that the generator makes from the documents: a file <c>MODULE/OPERATION.json</c> for each operation, <c>{"mappings": […]}</c>, each mapping with
/// <c>metadata: {"operation", "status"}</c>. Of each operation, the documented success is taken; what answers it otherwise, a test says itself.
/// </summary>
internal static class DefaultStubs
{
    private static readonly string[] Urls = ["url", "urlPath", "urlPattern", "urlPathPattern", "urlPathTemplate"];

    /// <summary>What there is once on a server: ids, and the scenarios by which the stubs' other answers are switched on.</summary>
    private static readonly string[] OfTheServer = ["id", "uuid", "scenarioName", "requiredScenarioState", "newScenarioState"];

    public static string Folder { get; } = Path.Combine(Path.GetDirectoryName(typeof(DefaultStubs).Assembly.Location)!, "stubs");

    /// <summary>The mappings, moved below a path of the platform's own, and behind everything that a test says.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder is not there.</exception>
    public static IEnumerable<JsonObject> Read(string folder, string prefix)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException(
                $"The default stubs for WireMock are not in {folder}. The build puts them beside HoopAI.Client.Testing.dll; HoopAITestPlatformOptions.DefaultStubsFolder names another folder.");
        }

        return Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(file => Success(file, prefix));
    }

    private static IEnumerable<JsonObject> Success(string file, string prefix)
    {
        var mappings = JsonNode.Parse(File.ReadAllText(file))!["mappings"]!.AsArray().Select(mapping => mapping!.AsObject())
            .Where(mapping => Status(mapping) is >= 200 and <= 299)
            .ToList();
        return mappings.Where(mapping => Status(mapping) == mappings.Min(Status)).Select(mapping => Move(mapping, prefix));
    }

    private static int Status(JsonObject mapping) => mapping["metadata"]!["status"]!.GetValue<int>();

    private static JsonObject Move(JsonObject original, string prefix)
    {
        var mapping = original.DeepClone().AsObject();
        foreach (var name in OfTheServer)
        {
            mapping.Remove(name);
        }

        mapping["metadata"]![Mappings.Owner] = prefix;
        mapping["priority"] = Mappings.OfDefaults + (mapping["priority"]?.GetValue<int>() ?? 5);
        var request = mapping["request"]!.AsObject();
        foreach (var url in Urls.Where(request.ContainsKey))
        {
            request[url] = prefix + request[url]!.GetValue<string>().TrimStart('^');
        }

        return mapping;
    }
}
