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

    public static ExampleBody Of(DocumentedOperation operation) => ExampleAnswers.ContentType(operation, operation.SuccessStatus) switch
    {
        null => new ExampleBody(null, [], false),
        ExampleAnswers.JsonType => OfJson(operation.Success?.Json),
        var type => new ExampleBody(type, Encoding.UTF8.GetBytes(ExampleAnswers.Text(operation, operation.SuccessStatus)), false),
    };

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
        members.Remove(ExampleAnswers.TraceId);
        if (!ExampleAnswers.CarriesTraceId(members, schema)) return new ExampleBody(SandboxAnswer.JsonType, SandboxAnswer.Write(members), false);
        return new ExampleBody(SandboxAnswer.JsonType, SandboxAnswer.Write(members)[..^1], true);
    }
}
