using System;
using System.Buffers.Text;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>A UUID with hyphens.</summary>
internal readonly struct JsonGuid : IJsonCodec<Guid>
{
    public static JsonValueKind Kind => JsonValueKind.String;

    public static bool TryRead(ref Utf8JsonReader reader, out Guid value)
    {
        value = default;
        return reader.TokenType == JsonTokenType.String
            && JsonText.TryGetUtf8(ref reader, out var text)
            && Utf8Parser.TryParse(text, out value, out var length, 'D') && length == text.Length;
    }

    public static void Write(Utf8JsonWriter writer, Guid value) => writer.WriteStringValue(value);
}
