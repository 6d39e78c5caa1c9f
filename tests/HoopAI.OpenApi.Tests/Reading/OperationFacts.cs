namespace HoopAI.OpenApi.Tests.Reading;

/// <summary>Spells operations as facts.</summary>
internal static class OperationFacts
{
    private static readonly HashSet<string> Prose = ["summary", "description", "tags"];

    private static readonly HashSet<string> Known = [.. Prose, "operationId", "parameters", "requestBody", "responses", "security", "deprecated"];

    public static IEnumerable<Fact> OfDocument(string module, JsonObject document)
    {
        var here = (document["components"]?["schemas"]?.AsObject() ?? []).Select(schema => schema.Key).ToHashSet();
        foreach (var (path, item) in document["paths"].Object($"{module}: paths"))
        {
            foreach (var (method, operation) in item.Object($"{module}: {path}"))
            {
                var place = $"{module}: {method.ToUpperInvariant()} {path}";
                yield return Fact.Of(module, new() { ["operation"] = Of(method.ToUpperInvariant(), path, operation.Object(place), here, place) });
            }
        }
    }

    private static JsonObject Of(string method, string path, JsonObject operation, HashSet<string> here, string place)
    {
        var parameters = operation["parameters"]?.AsArray() ?? [];
        var version = parameters.FirstOrDefault(ParameterFacts.IsVersion);
        var fact = new JsonObject { ["id"] = operation["operationId"]?.DeepClone(), ["method"] = method, ["path"] = path };
        if (version is not null)
        {
            fact["version"] = ParameterFacts.VersionOf(version);
        }

        SecurityFacts.Add(fact, operation["security"], place);
        if (operation["deprecated"] is { } deprecated)
        {
            fact["deprecated"] = deprecated.DeepClone();
        }

        if (parameters.Any(parameter => parameter != version))
        {
            fact["parameters"] = new JsonArray([.. parameters.Where(parameter => parameter != version).Select(parameter => ParameterFacts.Of(parameter.Object(place), here, place))]);
        }

        if (operation["requestBody"] is { } body)
        {
            fact["body"] = BodyFacts.OfRequest(body.Object(place), here, place);
        }

        fact["responses"] = BodyFacts.OfResponses(operation["responses"].Object(place), here, place);
        foreach (var (name, value) in operation.Where(member => !Known.Contains(member.Key)))
        {
            fact[name] = value?.DeepClone();
        }

        return fact;
    }
}
