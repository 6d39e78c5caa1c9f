using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HoopAI.Sandbox;

/// <summary>An answer of the sandbox.</summary>
public sealed class SandboxAnswer
{
    internal const string JsonType = "application/json; charset=utf-8";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private SandboxAnswer(int status, string? contentType, ReadOnlyMemory<byte> body)
    {
        Status = status;
        ContentType = contentType;
        Body = body;
    }

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The content type; null without a body.</summary>
    public string? ContentType { get; }

    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    internal List<KeyValuePair<string, string>> Headers { get; } = [];

    /// <summary>An answer in JSON.</summary>
    public static SandboxAnswer Json(int status, JsonNode body) => new(status, JsonType, Write(body));

    /// <summary>An answer of any kind.</summary>
    public static SandboxAnswer Bytes(int status, string? contentType, ReadOnlyMemory<byte> body) => new(status, contentType, body);

    /// <summary>An answer in text.</summary>
    public static SandboxAnswer Text(int status, string contentType, string body) => new(status, contentType, Encoding.UTF8.GetBytes(body));

    /// <summary>An answer without a body.</summary>
    public static SandboxAnswer Empty(int status) => new(status, null, default);

    /// <summary>JSON as the platform writes it: nothing escaped that need not be.</summary>
    internal static byte[] Write(JsonNode? body) => JsonSerializer.SerializeToUtf8Bytes(body, Plain);

    /// <summary>Adds a header.</summary>
    public SandboxAnswer With(string header, string value)
    {
        Headers.Add(new(header, value));
        return this;
    }
}
