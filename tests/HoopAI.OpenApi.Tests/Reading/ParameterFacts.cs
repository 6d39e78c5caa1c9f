namespace HoopAI.OpenApi.Tests.Reading;

/// <summary>Spells parameters as facts: what stands in a parameter's schema stands beside its name.</summary>
internal static class ParameterFacts
{
    /// <summary>The header that tells the version: required, a text with one possible value, and nothing else.</summary>
    public static bool IsVersion(JsonNode? parameter) =>
        parameter is JsonObject item
        && item.Count(member => member.Key != "description") == 4
        && item["name"].Text() == "Version"
        && item["in"].Text() == "header"
        && Json.ToLine(item["required"]) == "true"
        && item["schema"] is JsonObject { Count: 2 } schema
        && schema["type"].Text() == "string"
        && schema["enum"] is JsonArray { Count: 1 };

    public static JsonNode VersionOf(JsonNode parameter) => parameter["schema"]!["enum"]![0]!.DeepClone();

    public static JsonObject Of(JsonObject parameter, IReadOnlySet<string> here, string place)
    {
        var at = $"{place}: parameter {parameter["name"].Text()}";
        var fact = new JsonObject { ["name"] = parameter["name"]?.DeepClone(), ["in"] = parameter["in"]?.DeepClone() };
        if (Json.ToLine(parameter["required"]) != "false")
        {
            fact["required"] = parameter["required"]?.DeepClone();
        }

        var schema = parameter["schema"] is { } declared ? SchemaFacts.Of(declared, here, at).Object(at) : [];
        foreach (var (name, value) in parameter.Where(member => member.Key is not ("name" or "in" or "required" or "schema" or "description")))
        {
            Add(fact, name, value, at);
        }

        foreach (var (name, value) in schema)
        {
            Add(fact, name, value, at);
        }

        return fact;
    }

    private static void Add(JsonObject fact, string name, JsonNode? value, string place)
    {
        if (!fact.TryAdd(name, value?.DeepClone()))
        {
            throw new InvalidDataException($"{place} says '{name}' twice: of the parameter and of its schema.");
        }
    }
}
