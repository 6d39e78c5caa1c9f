using System.Text.Encodings.Web;
using System.Text.Json;
using HoopAI.Generator.Documents;

namespace HoopAI.Generator.Output;

/// <summary>
/// Writes all documents, corrected by the overlays, as one ordinary OpenAPI document: schemas keep their shape, and get the
/// name of their document in front. What has to know the API but not its C# (the sandbox) reads this one.
/// </summary>
internal sealed class BundleWriter
{
    private readonly DocumentSet _documents;
    private readonly Utf8JsonWriter _json;
    private readonly References _references;
    private readonly Dictionary<ApiDocument, string> _keys = [];
    private readonly Queue<ApiDocument> _open = new();

    private BundleWriter(DocumentSet documents, Utf8JsonWriter json)
    {
        _documents = documents;
        _json = json;
        _references = new References(documents);
    }

    public static void Write(DocumentSet documents, IReadOnlyList<ApiDocument> apis, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { MaxDepth = 1000, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        new BundleWriter(documents, json).Write(apis);
    }

    private void Write(IReadOnlyList<ApiDocument> apis)
    {
        _json.WriteStartObject();
        _json.WriteString("openapi", "3.0.3");
        _json.WriteStartObject("info");
        _json.WriteString("title", "All modules");
        _json.WriteString("version", "1.0");
        _json.WriteEndObject();
        WritePaths(apis);
        _json.WriteStartObject("components");
        _json.WriteStartObject("schemas");
        var written = new HashSet<ApiDocument>();
        while (_open.TryDequeue(out var document))
        {
            if (written.Add(document) && document.Root["components"]?["schemas"] is { IsObject: true } schemas)
            {
                foreach (var (name, schema) in schemas.Members)
                {
                    _json.WritePropertyName($"{KeyOf(document)}.{name}");
                    WriteNode(document, schema);
                }
            }
        }

        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WritePaths(IReadOnlyList<ApiDocument> apis)
    {
        var byPath = new Dictionary<string, Dictionary<string, (ApiDocument Document, SourceNode Operation, SourceNode Item)>>(StringComparer.Ordinal);
        foreach (var api in apis)
        {
            KeyOf(api);
            foreach (var (path, item) in api.Root["paths"]?.Members ?? [])
            {
                if (!byPath.TryGetValue(path, out var verbs))
                {
                    byPath.Add(path, verbs = new(StringComparer.Ordinal));
                }

                foreach (var (verb, operation) in item.Members.Where(member => ApiDocument.HttpMethods.Contains(member.Key)))
                {
                    verbs.TryAdd(verb, (api, operation, item));
                }
            }
        }

        _json.WriteStartObject("paths");
        foreach (var (path, verbs) in byPath)
        {
            _json.WriteStartObject(path);
            foreach (var (verb, (document, operation, item)) in verbs)
            {
                _json.WritePropertyName(verb);
                WriteOperation(document, operation, item);
            }

            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private void WriteOperation(ApiDocument document, SourceNode operation, SourceNode item)
    {
        _json.WriteStartObject();
        _json.WriteString("x-module", KeyOf(document));
        if (operation.GetString("operationId") is { } id)
        {
            _json.WriteString("operationId", $"{KeyOf(document)}.{id}");
        }

        if (item["parameters"] is { } shared && operation["parameters"] is null)
        {
            _json.WritePropertyName("parameters");
            WriteNode(document, shared);
        }

        foreach (var (name, value) in operation.Members.Where(member => member.Key != "operationId"))
        {
            _json.WritePropertyName(name);
            WriteNode(document, value);
        }

        _json.WriteEndObject();
    }

    private void WriteNode(ApiDocument document, SourceNode node)
    {
        switch (node.Kind)
        {
            case SourceKind.Object when node["$ref"] is { IsString: true }:
                WriteReference(document, node);
                break;
            case SourceKind.Object:
                _json.WriteStartObject();
                foreach (var (name, value) in node.Members)
                {
                    _json.WritePropertyName(name);
                    WriteNode(document, value);
                }

                _json.WriteEndObject();
                break;
            case SourceKind.Array:
                _json.WriteStartArray();
                foreach (var value in node.Items)
                {
                    WriteNode(document, value);
                }

                _json.WriteEndArray();
                break;
            case SourceKind.String:
                _json.WriteStringValue(node.Text);
                break;
            default:
                _json.WriteRawValue(node.Text);
                break;
        }
    }

    private void WriteReference(ApiDocument document, SourceNode node)
    {
        // One step only: a schema that is another name of a schema stays so.
        _json.WriteStartObject();
        if (_references.Resolve(document, node) is not null && Target(document, node) is { } target)
        {
            _json.WriteString("$ref", target);
        }

        _json.WriteEndObject();
    }

    private string? Target(ApiDocument document, SourceNode node)
    {
        const string Schemas = "#/components/schemas/";
        var reference = node["$ref"]!.Text;
        var at = reference.IndexOf(Schemas, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var owner = at == 0 ? document : _documents.Load(Path.Combine(Path.GetDirectoryName(document.Path)!, reference[..at]));
        return owner is null ? null : $"{Schemas}{KeyOf(owner)}.{reference[(at + Schemas.Length)..]}";
    }

    private string KeyOf(ApiDocument document)
    {
        if (!_keys.TryGetValue(document, out var key))
        {
            key = Path.GetFileNameWithoutExtension(document.Path);
            _keys.Add(document, key);
            _open.Enqueue(document);
        }

        return key;
    }
}
