using System.Text.Encodings.Web;
using System.Text.Json;

namespace HoopAI.Client.Testing;

/// <summary>Models as they travel: each names its converter, so the serializer writes what the client reads, and reads what it writes.</summary>
internal static class WireJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    public static JsonElement ToElement<T>(T value) => JsonSerializer.SerializeToElement(value, Options);

    public static T? Read<T>(JsonElement value) => value.Deserialize<T>(Options);
}
