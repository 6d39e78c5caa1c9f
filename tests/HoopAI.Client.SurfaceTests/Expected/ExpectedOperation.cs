using HoopAI.OpenApi.Tests.Reading;

namespace HoopAI.Client.SurfaceTests.Expected;

/// <summary>An operation as the facts and the overlays have it.</summary>
internal sealed record ExpectedOperation(string Module, string Method, string Path, JsonObject Node)
{
    public static IReadOnlyList<ExpectedOperation> All { get; } =
    [
        .. from document in FactDocument.All
           from path in document.Value["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           select new ExpectedOperation(document.Key, operation.Key.ToUpperInvariant(), path.Key, operation.Value!.AsObject()),
    ];

    /// <summary>What finds the operation in the code.</summary>
    public string Key => $"{Method} {Path}";

    public string? Version => Node["x-version"]?.Text();

    public bool IsDeprecated => Node["deprecated"] is not null && Json.ToLine(Node["deprecated"]) == "true";

    public IEnumerable<string> TokenKinds => Security.Select(entry => entry.Key).Distinct();

    public IEnumerable<string> Scopes => Security.SelectMany(entry => entry.Value!.AsArray()).Select(scope => scope.Text()).Distinct();

    public IEnumerable<string> Placeholders => Path.Split('{').Skip(1).Select(part => part.Split('}')[0]);

    public (string ContentType, JsonNode? Schema, bool IsRequired)? Body =>
        Node["requestBody"] is { } body && body["content"]!.AsObject().First() is var (type, media) ? (type, media!["schema"], Json.ToLine(body["required"]) == "true") : null;

    /// <summary>The first successful answer that has a schema; without one, there may be none, or one that says nothing.</summary>
    public (string ContentType, JsonNode Schema)? Answer => Node["responses"]!.AsObject()
        .Where(answer => answer.Key.StartsWith('2'))
        .SelectMany(answer => answer.Value!["content"] as JsonObject ?? [])
        .Where(media => media.Value!["schema"] is not null)
        .Select(media => ((string, JsonNode)?)(media.Key, media.Value!["schema"]!))
        .FirstOrDefault();

    private IEnumerable<KeyValuePair<string, JsonNode?>> Security => (Node["security"]?.AsArray() ?? []).SelectMany(entry => entry!.AsObject());

    public IEnumerable<ExpectedParameter> Parameters(string place) => Node["parameters"]!.AsArray()
        .Select(parameter => new ExpectedParameter(parameter!.AsObject()))
        .Where(parameter => parameter.Place == place);
}
