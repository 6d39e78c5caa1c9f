using System.Collections.Concurrent;
using System.Text.Json;

namespace HoopAI.Schemas;

/// <summary>An OpenAPI 3.0 document in JSON: its operations, and its schemas with references resolved. Immutable and safe to share between threads.</summary>
/// <remarks>It reads what the platform publishes, mistakes included: a reference that dangles, or points into another file, stands for "any value".</remarks>
public sealed class ApiDocument
{
    private readonly ConcurrentDictionary<string, Schema> _references = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<DocumentedOperation>> _operations;

    private ApiDocument(JsonElement root)
    {
        Root = root;
        _operations = new(() => OperationReader.ReadAll(this));
    }

    /// <summary>The whole document.</summary>
    public JsonElement Root { get; }

    /// <summary>Every operation, in the order of the document.</summary>
    public IReadOnlyList<DocumentedOperation> Operations => _operations.Value;

    /// <summary>Reads a document from UTF-8 JSON.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static ApiDocument Parse(ReadOnlyMemory<byte> utf8Json)
    {
        using var document = JsonDocument.Parse(utf8Json);
        return new ApiDocument(document.RootElement.Clone());
    }

    /// <summary>Reads a document from a stream of UTF-8 JSON; the stream stays open.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static ApiDocument Parse(Stream utf8Json)
    {
        using var document = JsonDocument.Parse(utf8Json);
        return new ApiDocument(document.RootElement.Clone());
    }

    /// <summary>Reads a document from text.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static ApiDocument Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new ApiDocument(document.RootElement.Clone());
    }

    /// <summary>The schema <c>#/components/schemas/<paramref name="name"/></c>.</summary>
    /// <exception cref="KeyNotFoundException">The document has no schema of that name.</exception>
    public Schema Component(string name) =>
        Root.Member("components").Member("schemas").TryMember(name, out _)
            ? Referenced($"#/components/schemas/{JsonPointers.Escape(name)}")
            : throw new KeyNotFoundException($"The document has no schema '{name}' under components/schemas.");

    /// <summary>The schema that stands at <paramref name="source"/>, references followed.</summary>
    public Schema SchemaOf(JsonElement source)
    {
        if (source.ValueKind != JsonValueKind.Object) return Schema.Any;
        return source.TryText("$ref", out var reference) ? Referenced(reference) : new Schema(this, source);
    }

    /// <summary>The element that <paramref name="source"/> refers to, or <paramref name="source"/> itself; undefined when the reference dangles.</summary>
    internal JsonElement Follow(JsonElement source)
    {
        for (var hops = 0; source.TryText("$ref", out var reference); hops++)
        {
            if (hops == 16) return default;
            source = JsonPointers.Find(Root, reference);
        }

        return source;
    }

    private Schema Referenced(string reference) => _references.GetOrAdd(
        reference,
        static (key, document) =>
        {
            var target = document.Follow(JsonPointers.Find(document.Root, key));
            return target.ValueKind == JsonValueKind.Object ? new Schema(document, target) : Schema.Any;
        },
        this);
}
