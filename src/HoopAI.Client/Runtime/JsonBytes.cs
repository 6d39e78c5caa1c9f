using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace HoopAI.Client.Runtime;

/// <summary>Bytes in base64.</summary>
internal readonly struct JsonBytes : IJsonCodec<byte[]>
{
    public static JsonValueKind Kind => JsonValueKind.String;

    public static bool TryRead(ref Utf8JsonReader reader, [MaybeNullWhen(false)] out byte[] value)
    {
        value = null;
        try
        {
            return reader.TokenType == JsonTokenType.String && reader.TryGetBytesFromBase64(out value);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    public static void Write(Utf8JsonWriter writer, byte[] value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteBase64StringValue(value);
        }
    }
}
