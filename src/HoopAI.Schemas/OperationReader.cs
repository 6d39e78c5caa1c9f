using System.Text.Json;

namespace HoopAI.Schemas;

/// <summary>Reads the operations of a document.</summary>
internal static class OperationReader
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal) { "get", "put", "post", "delete", "patch", "head", "options", "trace" };

    public static IReadOnlyList<DocumentedOperation> ReadAll(ApiDocument document)
    {
        var operations = new List<DocumentedOperation>();
        foreach (var path in document.Root.Member("paths").Members())
        {
            var shared = path.Value.Elements("parameters");
            operations.AddRange(path.Value.Members().Where(member => Methods.Contains(member.Name))
                .Select(member => Read(document, path.Name, member.Name, member.Value, shared)));
        }

        return operations;
    }

    private static DocumentedOperation Read(ApiDocument document, string path, string method, JsonElement source, IReadOnlyList<JsonElement> shared) => new()
    {
        Module = source.Text("x-module") ?? path.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "",
        Id = source.Text("operationId") ?? $"{method.ToUpperInvariant()} {path}",
        Method = method.ToUpperInvariant(),
        Path = path,
        Parameters = Parameters(document, [.. shared, .. source.Elements("parameters")]),
        Body = Body(document, document.Follow(source.Member("requestBody"))),
        Answers = Answers(document, source.Member("responses")),
        Security = Security(source),
    };

    private static DocumentedParameter[] Parameters(ApiDocument document, IEnumerable<JsonElement> sources)
    {
        var parameters = new Dictionary<(string, string), DocumentedParameter>();
        foreach (var source in sources.Select(document.Follow))
        {
            if (!source.TryText("name", out var name) || !source.TryText("in", out var place)) continue;
            var style = source.Text("style") ?? (place is "query" or "cookie" ? "form" : "simple");
            var explode = source.TryMember("explode", out var said) ? said.ValueKind == JsonValueKind.True : style == "form";
            parameters[(place, name)] = new(name, place, source.IsTrue("required"), document.SchemaOf(source.Member("schema")), style, explode);
        }

        return [.. parameters.Values];
    }

    private static DocumentedBody? Body(ApiDocument document, JsonElement source)
    {
        if (source.ValueKind != JsonValueKind.Object) return null;
        var content = source.Member("content").Members().ToDictionary(media => media.Name, media => document.SchemaOf(media.Value.Member("schema")), StringComparer.OrdinalIgnoreCase);
        return new DocumentedBody(source.IsTrue("required"), content);
    }

    private static Dictionary<string, DocumentedAnswer> Answers(ApiDocument document, JsonElement source) =>
        source.Members().ToDictionary(
            answer => answer.Name,
            answer => new DocumentedAnswer(document.Follow(answer.Value).Member("content").Members().ToDictionary(
                media => media.Name,
                media => media.Value.TryMember("schema", out var schema) ? document.SchemaOf(schema) : null,
                StringComparer.OrdinalIgnoreCase)),
            StringComparer.Ordinal);

    private static SecurityAlternative[] Security(JsonElement source) =>
        [.. source.Elements("security").SelectMany(entry => entry.Members())
            .Select(scheme => new SecurityAlternative(scheme.Name, [.. scheme.Value.EnumerateArray().Select(scope => scope.GetString() ?? "")]))];
}
