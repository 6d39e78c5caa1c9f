using System.Text;
using System.Text.Json.Nodes;
using HoopAI.Schemas;

namespace HoopAI.Sandbox;

/// <summary>The ready-made body of an operation's success; only the trace id is written anew.</summary>
internal sealed class ExampleBody
{
    private readonly string? _contentType;
    private readonly byte[] _bytes;
    private readonly bool _hasTrace;

    private ExampleBody(string? contentType, byte[] bytes, bool hasTrace)
    {
        _contentType = contentType;
        _bytes = bytes;
        _hasTrace = hasTrace;
    }

    public static ExampleBody Of(DocumentedOperation operation)
    {
        if (operation.SuccessStatus is 204 or 205) return new ExampleBody(null, [], false);
        var content = operation.Success?.Content ?? new Dictionary<string, Schema?>();
        if (content.Count == 0 || content.ContainsKey("application/json")) return OfJson(operation.Success?.Json);

        var (type, schema) = content.First();
        var text = SchemaExamples.Create(schema ?? Schema.Any, name: operation.Id)?.ToString() ?? "";
        return new ExampleBody(type, Encoding.UTF8.GetBytes(text), false);
    }

    public SandboxAnswer Answer(int status, string traceId)
    {
        if (!_hasTrace) return SandboxAnswer.Bytes(status, _contentType, _bytes);
        var tail = Encoding.UTF8.GetBytes($"{(_bytes.Length == 1 ? "" : ",")}\"traceId\":\"{traceId}\"}}");
        var body = new byte[_bytes.Length + tail.Length];
        _bytes.CopyTo(body, 0);
        tail.CopyTo(body, _bytes.Length);
        return SandboxAnswer.Bytes(status, _contentType, body);
    }

    private static ExampleBody OfJson(Schema? schema)
    {
        var value = schema is null ? new JsonObject() : SchemaExamples.Create(schema);
        if (value is not JsonObject members) return new ExampleBody(SandboxAnswer.JsonType, SandboxAnswer.Write(value), false);
        members.Remove("traceId");
        if (!TakesTrace(schema)) return new ExampleBody(SandboxAnswer.JsonType, SandboxAnswer.Write(members), false);
        return new ExampleBody(SandboxAnswer.JsonType, SandboxAnswer.Write(members)[..^1], true);
    }

    /// <summary>False for a map whose values are no texts: a trace id among them would be a value of the wrong type.</summary>
    private static bool TakesTrace(Schema? schema) =>
        (schema?.Properties.GetValueOrDefault("traceId") ?? schema?.AdditionalProperties) is not { } part || part.Types is JsonTypes.Any or JsonTypes.Text;
}
