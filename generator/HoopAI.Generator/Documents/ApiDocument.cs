using HoopAI.Generator.Diagnostics;

namespace HoopAI.Generator.Documents;

/// <summary>One file: an OpenAPI document, or one that others refer to.</summary>
internal sealed class ApiDocument(string path, string display, SourceNode root)
{
    public string Path { get; } = path;

    /// <summary>The path as faults name it.</summary>
    public string Display { get; } = display;

    public SourceNode Root { get; } = root;

    public bool IsOpenApi => Root["openapi"] is not null || Root["swagger"] is not null;

    public bool HasOperations => Root.TryGetObject("paths", out var paths) && paths.Members.Any(path => path.Value.IsObject && path.Value.Members.Any(member => HttpMethods.Contains(member.Key)));

    public static readonly IReadOnlyList<string> HttpMethods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    public void RequireOpenApi3()
    {
        if (!Root.IsObject || !IsOpenApi)
        {
            throw new GenerationException(DiagnosticCodes.NotOpenApi, Root.Location, "this is no OpenAPI document: it has no member 'openapi'", "name an OpenAPI 3 document");
        }

        var version = Root["openapi"]?.Text ?? "";
        if (!version.StartsWith("3.", StringComparison.Ordinal))
        {
            var found = Root["swagger"] is { } swagger ? $"Swagger {swagger.Text}" : $"OpenAPI {version}";
            throw new GenerationException(DiagnosticCodes.UnsupportedVersion, (Root["swagger"] ?? Root["openapi"])!.Location, $"{found} is not supported", "convert the document to OpenAPI 3.0");
        }
    }
}
