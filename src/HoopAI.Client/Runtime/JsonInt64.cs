using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>A whole number; also reads <c>12.0</c> and <c>"12"</c>.</summary>
internal readonly struct JsonInt64 : IJsonCodec<long>
{
    public static JsonValueKind Kind => JsonValueKind.Number;

    public static bool TryRead(ref Utf8JsonReader reader, out long value)
    {
        return (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out value)) || JsonNumber.TryGetWhole(ref reader, out value);
    }

    public static void Write(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);
}
